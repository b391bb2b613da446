// The other half.
#pragma once
#include "indexer/text/words.h"
