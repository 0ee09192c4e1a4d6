#include "app/overview/overviewtexts.h"

#include "widgets/numbers.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QSignalBlocker>

#include <algorithm>
#include <cmath>

namespace ballast {

namespace {

struct Overview
{
    Q_DECLARE_TR_FUNCTIONS(Overview)
};

} // namespace

QString countedText(CountBy countBy)
{
    return countBy == CountBy::Boxes ? Overview::tr("boxes") : Overview::tr("images");
}

QString splitText(Split split)
{
    switch (split) {
    case Split::Train:
        return Overview::tr("train");
    case Split::Val:
        return Overview::tr("validation");
    case Split::Test:
        return Overview::tr("test");
    case Split::None:
        break;
    }
    return Overview::tr("no split");
}

QString goalText(const BalancePolicy &policy)
{
    switch (policy.goal) {
    case Goal::Median:
        return Overview::tr("median class");
    case Goal::Fraction:
        return Overview::tr("%1 of the largest class").arg(shareText(policy.fraction));
    case Goal::Count:
        return QStringLiteral("%1 %2").arg(countText(policy.count), countedText(policy.countBy));
    case Goal::Ratio:
        return Overview::tr("at most %1 : 1").arg(QString::number(policy.ratio, 'g', 3));
    case Goal::Largest:
        break;
    }
    return Overview::tr("largest class");
}

QString className(const Dataset &dataset, ClassId id)
{
    if (id < 0 || id >= static_cast<ClassId>(dataset.classes.size()))
        return {};
    const QString &name = dataset.classes[static_cast<std::size_t>(id)].name;
    return name.isEmpty() ? Overview::tr("class %1").arg(id) : name;
}

qint64 goalCount(const std::vector<qint64> &counts, const BalancePolicy &policy)
{
    std::vector<qint64> present;
    std::copy_if(counts.begin(), counts.end(), std::back_inserter(present),
                 [](qint64 count) { return count > 0; });
    if (policy.goal == Goal::Count)
        return policy.count;
    if (present.empty())
        return 0;
    std::sort(present.begin(), present.end());
    if (policy.goal == Goal::Median)
        return present[present.size() / 2];
    const double share = policy.goal == Goal::Fraction ? policy.fraction : 1.0;
    return std::llround(share * static_cast<double>(present.back()));
}

QComboBox *makeTrainingSizeBox()
{
    auto *box = new QComboBox;
    for (const int size : TrainingSizes)
        box->addItem(Overview::tr("%1 px").arg(size), size);
    box->setToolTip(Overview::tr("Longest image side during training (imgsz); the default of most "
                                 "detectors is 640 px"));
    box->setAccessibleName(Overview::tr("Training size"));
    box->setFocusPolicy(Qt::StrongFocus);
    selectData(*box, DefaultTrainingSize);
    return box;
}

void selectData(QComboBox &box, const QVariant &data)
{
    const QSignalBlocker blocker(&box);
    box.setCurrentIndex(std::max(0, box.findData(data)));
}

} // namespace ballast
