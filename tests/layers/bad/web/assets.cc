// Fine: a header that the build makes.
#include "web/assets.h"
