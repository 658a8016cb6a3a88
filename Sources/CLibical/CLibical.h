// libical 3.0, from the system (Debian: libical-dev). Room ICalendar alone imports it.
#include <libical/ical.h>
