### What findings say, and the way out of each.
