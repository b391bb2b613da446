// Fine: its own layer, and a library that belongs here.
#include "indexer/text/words.h"
#include <unicode/uchar.h>
#include <string>
