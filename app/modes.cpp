#include "app/modes.h"

#include "app/augment/augmentmode.h"
#include "app/balance/balancemode.h"
#include "app/export/exportmode.h"
#include "app/mode.h"
#include "app/overview/overviewmode.h"

#include <QCoreApplication>

#include <vector>

namespace ballast {

namespace {

template <class T> Mode *create(Document &document, JobController &jobs, QWidget *parent)
{
    return new T(document, jobs, parent);
}

const std::vector<ModeInfo> Modes = {
    {"overview", QT_TRANSLATE_NOOP("Modes", "Overview"),
     QT_TRANSLATE_NOOP("Modes", "What is in the dataset and which classes are too low"),
     "mode-overview", "Ctrl+1", create<OverviewMode>},
    {"augment", QT_TRANSLATE_NOOP("Modes", "Augment"),
     QT_TRANSLATE_NOOP("Modes", "Tune the augmentation and see at once what it does to the boxes"),
     "mode-augment", "Ctrl+3", create<AugmentMode>},
    {"balance", QT_TRANSLATE_NOOP("Modes", "Balance"),
     QT_TRANSLATE_NOOP("Modes", "Choose how far to balance and see what it comes to"),
     "mode-balance", "Ctrl+4", create<BalanceMode>},
    {"export", QT_TRANSLATE_NOOP("Modes", "Export"),
     QT_TRANSLATE_NOOP("Modes", "Write the balanced dataset and check what was written"),
     "mode-export", "Ctrl+5", create<ExportMode>},
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
