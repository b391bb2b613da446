// One half of a circle.
#pragma once
#include "indexer/text/letters.h"
