#ifndef DUTYMAP_CXLSXWRITER_SHIM_H
#define DUTYMAP_CXLSXWRITER_SHIM_H

#include <xlsxwriter.h>

#endif
