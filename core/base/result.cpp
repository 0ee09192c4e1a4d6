#include "core/base/result.h"

namespace ballast {

QString Error::text() const
{
    QString line = file.isEmpty() ? message : file + QStringLiteral(": ") + message;
    if (!remedy.isEmpty()) {
        if (!line.endsWith(u'.'))
            line += u'.';
        line += u' ' + remedy;
    }
    return line;
}

} // namespace ballast
