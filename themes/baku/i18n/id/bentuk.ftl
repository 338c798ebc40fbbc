### What is said of mistakes of form in the files people write.
