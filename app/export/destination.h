#pragma once

#include "core/dataset/dataset.h"

namespace ballast {

/// Where a balanced copy goes unless the user says otherwise: "<name>-balanced" beside the source,
/// with a number when that is taken; in the documents folder when nothing can be written beside
/// the source.
QString defaultDestination(const Dataset &dataset);

/// Bytes free where `destination` will lie, −1 if that cannot be told.
qint64 freeSpace(const QString &destination);

} // namespace ballast
