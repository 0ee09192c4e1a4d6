#include "app/overview/treatment.h"

#include "app/overview/overviewtexts.h"
#include "widgets/numbers.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace ballast {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Treatment)
};

constexpr qint64 TooFewToRepeat = 30; // distinct objects; copies of fewer teach little
constexpr double MostlyTogether = 0.5;

/// What the images of a class carry of the largest class.
struct Companions
{
    qint64 images = 0;   ///< of the class
    qint64 together = 0; ///< of these, with the largest class too
    qint64 carried = 0;  ///< boxes of the largest class in them
};

bool countsAsOne(CountBy by, qint64 boxes)
{
    return by == CountBy::Images && boxes > 0;
}

/// Companions of every class, in one pass over the images.
std::vector<Companions> findCompanions(const Dataset &dataset, const Statistics &statistics,
                                       ClassId largest)
{
    std::vector<Companions> companions(dataset.classes.size());
    std::vector<ClassId> present;
    for (const ImageItem &image : dataset.images) {
        present = image.tags;
        qint64 ofLargest = std::count(image.tags.begin(), image.tags.end(), largest);
        for (const Annotation &annotation : image.annotations) {
            present.push_back(annotation.classId);
            ofLargest += annotation.classId == largest ? 1 : 0;
        }
        std::sort(present.begin(), present.end());
        present.erase(std::unique(present.begin(), present.end()), present.end());
        for (const ClassId id : present) {
            if (id < 0 || id >= static_cast<ClassId>(companions.size()))
                continue;
            Companions &one = companions[static_cast<std::size_t>(id)];
            ++one.images;
            one.together += ofLargest > 0 ? 1 : 0;
            one.carried += countsAsOne(statistics.countBy, ofLargest) ? 1 : ofLargest;
        }
    }
    return companions;
}

QString holdingText(const ClassCounts &counts, CountBy countBy)
{
    const QString images = countText(counts.images);
    if (countBy == CountBy::Images)
        return Texts::tr("%1 images.").arg(images);
    if (counts.boxes == counts.images)
        return Texts::tr("%1 boxes, one in each of %2 images.")
            .arg(countText(counts.boxes), images);
    const double perImage = double(counts.boxes) / double(std::max<qint64>(1, counts.images));
    if (perImage < 1.1)
        return Texts::tr("%1 boxes in %2 images, nearly always one per image.")
            .arg(countText(counts.boxes), images);
    return Texts::tr("%1 boxes in %2 images.").arg(countText(counts.boxes), images);
}

QString findingsText(const Verdict &verdict)
{
    QStringList texts;
    for (const RuleFinding &finding : verdict.findings)
        if (finding.level != Level::Enough && finding.rule != RuleFinding::Share)
            texts << finding.text + u'.';
    return texts.join(u' ');
}

bool onlyUnmeasurable(const Verdict &verdict)
{
    return std::all_of(
        verdict.findings.begin(), verdict.findings.end(), [](const RuleFinding &finding) {
            return finding.rule == RuleFinding::Measurability || finding.level == Level::Enough;
        });
}

/// The class's images bring more of the largest class than of the class itself.
QString togetherText(const Companions &with, qint64 own, const QString &largest)
{
    const double carried = double(with.carried) / double(std::max<qint64>(1, own));
    return Texts::tr("%1 of its %2 images also hold %3, %4 for each of its own: repeating whole "
                     "images cannot balance it. Balance shows how close it comes; images without "
                     "%3 would help most.")
        .arg(countText(with.together), countText(with.images), largest,
             realText(carried, carried < 10 ? 1 : 0));
}

QString repeatText(qint64 own, qint64 target, qint64 images)
{
    const auto copies = static_cast<qint64>(std::ceil(double(target) / double(own))) - 1;
    if (copies <= 0)
        return {};
    return Texts::tr("About %1 augmented copies of each of its %2 images would bring it level.")
        .arg(countText(copies), countText(images));
}

QString cureText(const Verdict &verdict, const Companions &with, qint64 own, qint64 most,
                 const QString &largest)
{
    if (own == 0)
        return Texts::tr("Nothing to repeat: label or collect images of it.");
    if (onlyUnmeasurable(verdict))
        return Texts::tr("Copies do not help here: move or collect images for validation.");
    QString text;
    const bool together = double(with.together) >= MostlyTogether * double(with.images);
    if (together && with.carried > own)
        text = togetherText(with, own, largest);
    else
        text = repeatText(own, most, with.images);
    if (own < TooFewToRepeat)
        text += (text.isEmpty() ? QString() : QStringLiteral(" ")) +
                Texts::tr("%1 distinct objects teach little however often they are repeated: "
                          "collect more.")
                    .arg(countText(own));
    return text;
}

} // namespace

std::vector<Treatment> findTreatments(const Dataset &dataset, const Statistics &statistics,
                                      const std::vector<Verdict> &verdicts)
{
    const std::vector<qint64> counts = statistics.total.counts(statistics.countBy);
    if (counts.empty())
        return {};
    const auto largest =
        static_cast<ClassId>(std::max_element(counts.begin(), counts.end()) - counts.begin());
    const qint64 most = counts[static_cast<std::size_t>(largest)];
    const QString largestName = className(dataset, largest);
    const std::vector<Companions> companions = findCompanions(dataset, statistics, largest);
    std::vector<Treatment> treatments;
    for (std::size_t id = 0; id < counts.size() && id < verdicts.size(); ++id) {
        if (verdicts[id].level == Level::Enough)
            continue;
        Treatment one{static_cast<ClassId>(id), verdicts[id].level, {}, {}, {}};
        if (counts[id] > 0 && counts[id] < most) {
            const double times = double(most) / double(counts[id]);
            one.comparison = Texts::tr("%1× fewer than %2")
                                 .arg(realText(times, times < 100 ? 1 : 0), largestName);
        }
        one.reason = (holdingText(statistics.total.classes[id], statistics.countBy) + u' ' +
                      findingsText(verdicts[id]))
                         .trimmed();
        one.cure = cureText(verdicts[id], companions[id], counts[id], most, largestName);
        treatments.push_back(std::move(one));
    }
    std::stable_sort(treatments.begin(), treatments.end(),
                     [&counts](const Treatment &a, const Treatment &b) {
                         if (a.level != b.level)
                             return a.level > b.level;
                         return counts[std::size_t(a.classId)] < counts[std::size_t(b.classId)];
                     });
    return treatments;
}

} // namespace ballast
