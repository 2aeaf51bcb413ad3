#ifndef DUTYMAP_CZLIB_SHIM_H
#define DUTYMAP_CZLIB_SHIM_H

#include <zlib.h>

// A macro, which is not imported.
static inline int dutymap_inflate_init_raw(z_streamp stream) { return inflateInit2(stream, -MAX_WBITS); }

#endif
