### What the commands print.
