#ifndef DUTYMAP_CLIBXML2_SHIM_H
#define DUTYMAP_CLIBXML2_SHIM_H

// Debian's libxml2 names ICU in a header that is not needed here, and Foundation brings an ICU of
// its own: the two cannot stand in one program's modules.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED

#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/dict.h>
#include <libxml/xmlerror.h>

#endif
