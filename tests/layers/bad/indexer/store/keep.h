// A heavy library in a header.
#pragma once
#include <xapian.h>
