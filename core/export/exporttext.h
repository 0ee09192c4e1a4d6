#pragma once

#include <QCoreApplication>

namespace ballast {

/// Translation context of everything the exporter says.
struct ExportText
{
    Q_DECLARE_TR_FUNCTIONS(Export)
};

} // namespace ballast
