### Words of the search.
