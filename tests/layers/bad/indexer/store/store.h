// The interface of the store: no heavy library.
#pragma once
#include <string>
