#include "app/modes.h"

#include "app/augment/augmentmode.h"
#include "app/export/exportmode.h"
#include "app/mode.h"

#include <QCoreApplication>

#include <vector>

namespace ballast {

namespace {

template <class T> Mode *create(Document &document, JobController &jobs, QWidget *parent)
{
    return new T(document, jobs, parent);
}

const std::vector<ModeInfo> Modes = {
    {"augment", QT_TRANSLATE_NOOP("Modes", "Augment"),
     QT_TRANSLATE_NOOP("Modes", "Tune the augmentation and see at once what it does to the boxes"),
     "mode-augment", "Ctrl+3", create<AugmentMode>},
    {"export", QT_TRANSLATE_NOOP("Modes", "Export"),
     QT_TRANSLATE_NOOP("Modes", "Write the balanced dataset and check what was written"),
     "mode-export", "Ctrl+4", create<ExportMode>},
};

} // namespace

std::span<const ModeInfo> allModes()
{
    return Modes;
}

QString modeText(const char *noop)
{
    return QCoreApplication::translate("Modes", noop);
}

} // namespace ballast
