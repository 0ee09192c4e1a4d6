#pragma once

#include <QByteArray>
#include <QStringList>

#include <array>
#include <optional>
#include <vector>

namespace ballast {

/// What the columns of a label CSV mean.
struct CsvColumns
{
    enum Kind : std::uint8_t { Labels, OneHot, Boxes, Negatives };
    Kind kind = Labels;
    char delimiter = ',';
    bool hasHeader = true;
    bool shares = false; ///< boxes are 0…1 by definition (AutoML)
    int file = 0;        ///< column numbers; −1 = none
    int label = -1;
    int split = -1;
    int width = -1;
    int height = -1;
    std::array<int, 4> edges{-1, -1, -1, -1}; ///< xmin ymin xmax ymax
    bool sizes = false; ///< the last two edges are width and height of the box
    struct Named
    {
        int column;
        QString name;
    };
    std::vector<Named> classes; ///< OneHot
    std::vector<Named> others;  ///< kept word for word
    QString fileName;           ///< names of the two columns in the header
    QString labelName;
    bool manyLabels = false; ///< the header's word is in the plural
};

/// The cell of a one-hot column: 0, 1, 0.0, 1.0; nothing for anything else.
std::optional<bool> oneHotCell(const QString &cell);

/// Nothing if the file is no list of labelled images. `fileName` is the CSV's own name.
std::optional<CsvColumns> csvColumns(const QByteArray &bytes, const QString &fileName);

} // namespace ballast
