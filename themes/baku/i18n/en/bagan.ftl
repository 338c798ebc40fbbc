### Words on and about flowcharts.
