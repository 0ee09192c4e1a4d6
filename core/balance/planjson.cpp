#include "core/balance/plan.h"

#include "core/balance/planbound.h"

#include <QCoreApplication>
#include <QHash>
#include <QJsonArray>

#include <array>
#include <cmath>

namespace ballast {

namespace {

constexpr int Version = 1;
constexpr int MostCopies = BalancePolicy::MostCopies;
constexpr double MostScale = 100; ///< of a pasted object

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Plan)
};

QString key(const char *name)
{
    return QString::fromLatin1(name);
}

QString goalText(const BalancePolicy &policy)
{
    switch (policy.goal) {
    case Goal::Largest:
        return QStringLiteral("largest");
    case Goal::Median:
        return QStringLiteral("median");
    case Goal::Fraction:
        return QStringLiteral("fraction:") + QString::number(policy.fraction, 'g', 12);
    case Goal::Count:
        return QStringLiteral("count:") + QString::number(policy.count);
    case Goal::Ratio:
        return QStringLiteral("ratio:") + QString::number(policy.ratio, 'g', 12);
    }
    return {};
}

bool readGoal(const QString &text, BalancePolicy &policy)
{
    const QString name = text.section(u':', 0, 0);
    const QString value = text.section(u':', 1);
    bool ok = true;
    if (name == QStringLiteral("largest")) {
        policy.goal = Goal::Largest;
    } else if (name == QStringLiteral("median")) {
        policy.goal = Goal::Median;
    } else if (name == QStringLiteral("fraction")) {
        policy.goal = Goal::Fraction;
        policy.fraction = value.toDouble(&ok);
        ok = ok && policy.fraction > 0 && policy.fraction <= 1;
    } else if (name == QStringLiteral("count")) {
        policy.goal = Goal::Count;
        policy.count = value.toLongLong(&ok);
        ok = ok && policy.count > 0;
    } else if (name == QStringLiteral("ratio")) {
        policy.goal = Goal::Ratio;
        policy.ratio = value.toDouble(&ok);
        ok = ok && policy.ratio >= 1;
    } else {
        return false;
    }
    return ok;
}

QJsonObject windowsToJson(const WindowSettings &windows)
{
    return {{key("min_side"), windows.minSide},
            {key("context"), windows.context},
            {key("min_visible"), windows.minVisible},
            {key("cut"), cutName(windows.cut)},
            {key("tile"), windows.tile},
            {key("tile_overlap"), windows.tileOverlap}};
}

QJsonObject pastingToJson(const PasteSettings &pasting)
{
    return {{key("shape"), shapeName(pasting.shape)},
            {key("blend"), blendName(pasting.blend)},
            {key("feather"), pasting.feather},
            {key("margin"), pasting.margin},
            {key("most_objects"), pasting.mostObjects},
            {key("most_uses"), pasting.mostUses},
            {key("scale_by"), pasting.scaleBy},
            {key("turn_by"), pasting.turnBy},
            {key("flip"), pasting.flip},
            {key("rule"), QStringLiteral("least-used")},
            {key("seed"), qint64(pasting.seed)}};
}

QJsonArray wishesToJson(const Dataset &dataset, const BalancePolicy &policy)
{
    QJsonArray wishes;
    for (const auto &[id, wish] : policy.wishes) {
        if (id < 0 || static_cast<std::size_t>(id) >= dataset.classes.size())
            continue;
        QJsonObject entry{{key("class"), dataset.classes[static_cast<std::size_t>(id)].name}};
        if (wish.target)
            entry.insert(key("target"), *wish.target);
        if (wish.cap)
            entry.insert(key("cap"), *wish.cap);
        if (wish.ignore)
            entry.insert(key("ignore"), true);
        wishes.append(entry);
    }
    return wishes;
}

QJsonObject policyToJson(const Dataset &dataset, const BalancePolicy &policy)
{
    QJsonArray means;
    QJsonObject costs;
    for (const Means each : AllMeans) {
        if (policy.uses(each))
            means.append(meansName(each));
        costs.insert(meansName(each), policy.costOf(each));
    }
    const bool boxes = policy.countBy == CountBy::Boxes;
    QJsonObject json{
        {key("target"), goalText(policy)},
        {key("count_by"), boxes ? QStringLiteral("boxes") : QStringLiteral("images")},
        {key("means"), means},
        {key("costs"), costs},
        {key("max_copies"), policy.maxCopies},
        {key("budget"), policy.budget ? QJsonValue(*policy.budget) : QJsonValue()},
        {key("budget_bytes"), policy.budgetBytes ? QJsonValue(*policy.budgetBytes) : QJsonValue()},
        {key("splits"), policy.allSplits ? QStringLiteral("all") : QStringLiteral("train")},
        {key("windows"), windowsToJson(policy.windows)},
        {key("pasting"), pastingToJson(policy.pasting)}};
    if (!policy.wishes.empty())
        json.insert(key("class_wishes"), wishesToJson(dataset, policy));
    return json;
}

Error badPlan(const QString &what)
{
    return {Text::tr("This is not a plan Ballast can use: %1").arg(what),
            {},
            Text::tr("Make the plan again.")};
}

void readWindows(const QJsonObject &json, WindowSettings &windows)
{
    windows.minSide = std::max(1, json[key("min_side")].toInt(windows.minSide));
    windows.context = std::max(0, json[key("context")].toInt(windows.context));
    windows.minVisible =
        std::clamp(json[key("min_visible")].toDouble(windows.minVisible), 0.0, 1.0);
    windows.cut = cutFromName(json[key("cut")].toString()).value_or(windows.cut);
    windows.tile = std::max(1, json[key("tile")].toInt(windows.tile));
    windows.tileOverlap =
        std::clamp(json[key("tile_overlap")].toDouble(windows.tileOverlap), 0.0, 0.9);
}

void readPasting(const QJsonObject &json, PasteSettings &pasting)
{
    const auto within = [&](const char *name, double value, double least, double most) {
        return std::clamp(json[key(name)].toDouble(value), least, most);
    };
    pasting.shape = shapeFromName(json[key("shape")].toString()).value_or(pasting.shape);
    pasting.blend = blendFromName(json[key("blend")].toString()).value_or(pasting.blend);
    pasting.feather = within("feather", pasting.feather, 0, 1000);
    pasting.margin = static_cast<int>(within("margin", pasting.margin, 0, 10000));
    pasting.mostObjects = static_cast<int>(within("most_objects", pasting.mostObjects, 1, 1000));
    pasting.mostUses = static_cast<int>(within("most_uses", pasting.mostUses, 1, 10000));
    pasting.scaleBy = within("scale_by", pasting.scaleBy, 0, 0.9);
    pasting.turnBy = within("turn_by", pasting.turnBy, 0, 180);
    pasting.flip = json[key("flip")].toBool(pasting.flip);
    pasting.seed = static_cast<std::uint32_t>(within("seed", pasting.seed, 0, 4294967295.0));
}

/// Classes that the dataset does not have are passed over.
void readWishes(const Dataset &dataset, const QJsonArray &entries, BalancePolicy &policy)
{
    for (const QJsonValue &value : entries) {
        const QJsonObject entry = value.toObject();
        const ClassId id = dataset.classByName(entry[key("class")].toString());
        if (id < 0)
            continue;
        ClassWish wish;
        if (entry.contains(key("target")))
            wish.target = std::max<qint64>(1, entry[key("target")].toInteger());
        if (entry.contains(key("cap")))
            wish.cap = std::max<qint64>(0, entry[key("cap")].toInteger());
        wish.ignore = entry[key("ignore")].toBool();
        policy.wishes.emplace(id, wish);
    }
}

void readCosts(const QJsonObject &json, BalancePolicy &policy)
{
    for (const Means each : AllMeans) {
        double &cost = policy.costs[static_cast<std::size_t>(each)];
        const double value = json[meansName(each)].toDouble(cost);
        if (value > 0 && std::isfinite(value))
            cost = value;
    }
}

Result<BalancePolicy> policyFromJson(const Dataset &dataset, const QJsonObject &json)
{
    BalancePolicy policy;
    if (!readGoal(json[key("target")].toString(), policy))
        return badPlan(
            Text::tr("the target \"%1\" is unknown").arg(json[key("target")].toString()));
    const QString countBy = json[key("count_by")].toString();
    if (countBy != QStringLiteral("boxes") && countBy != QStringLiteral("images"))
        return badPlan(Text::tr("it counts by \"%1\"").arg(countBy));
    policy.countBy = countBy == QStringLiteral("boxes") ? CountBy::Boxes : CountBy::Images;
    const QJsonArray means = json[key("means")].toArray();
    for (const Means each : AllMeans)
        policy.use(each, means.contains(meansName(each)));
    readCosts(json[key("costs")].toObject(), policy);
    readWindows(json[key("windows")].toObject(), policy.windows);
    readPasting(json[key("pasting")].toObject(), policy.pasting);
    readWishes(dataset, json[key("class_wishes")].toArray(), policy);
    policy.maxCopies = std::clamp(json[key("max_copies")].toInt(policy.maxCopies), 0, MostCopies);
    if (json[key("budget")].isDouble())
        policy.budget = std::max<qint64>(0, json[key("budget")].toInteger());
    if (json[key("budget_bytes")].isDouble())
        policy.budgetBytes = std::max<qint64>(0, json[key("budget_bytes")].toInteger());
    policy.allSplits = json[key("splits")].toString() == QStringLiteral("all");
    return policy;
}

QJsonArray classesToJson(const Dataset &dataset, const BalancePlan &plan)
{
    QJsonArray classes;
    for (std::size_t c = 0; c < plan.before.size(); ++c) {
        QJsonObject entry{{key("id"), static_cast<qint64>(c)},
                          {key("name"), dataset.classes[c].name},
                          {key("before"), plan.before[c]},
                          {key("after"), plan.after[c]},
                          {key("target"), plan.targets[c]}};
        for (const Shortfall &shortfall : plan.shortfalls)
            if (shortfall.classId == static_cast<ClassId>(c))
                entry.insert(key("shortfall"), shortfall.reason);
        classes.append(entry);
    }
    return classes;
}

/// Only what the plan changes.
QJsonArray imagesToJson(const Dataset &dataset, const BalancePlan &plan)
{
    QJsonArray images;
    for (std::size_t i = 0; i < plan.copies.size(); ++i) {
        const QString path = dataset.images[i].path;
        if (plan.copies[i] > 0)
            images.append(QJsonObject{{key("path"), path}, {key("copies"), plan.copies[i]}});
        else if (plan.copies[i] < 0)
            images.append(QJsonObject{{key("path"), path}, {key("drop"), true}});
    }
    return images;
}

QJsonObject itemToJson(const Dataset &dataset, const PlanItem &item)
{
    const auto path = [&](int image) {
        return dataset.images[static_cast<std::size_t>(image)].path;
    };
    QJsonObject json{{key("path"), path(item.image)},
                     {key("means"), meansName(item.means)},
                     {key("copies"), item.copies}};
    if (item.window)
        json.insert(key("window"), QJsonArray{item.window->x, item.window->y, item.window->width,
                                              item.window->height});
    QJsonArray objects;
    for (const PlannedObject &object : item.objects)
        objects.append(QJsonObject{{key("path"), path(object.image)},
                                   {key("box"), object.annotation},
                                   {key("at"), QJsonArray{object.x, object.y}},
                                   {key("scale"), object.scale},
                                   {key("turn"), object.rotation},
                                   {key("flip"), object.flip}});
    if (!objects.isEmpty())
        json.insert(key("objects"), objects);
    QJsonArray blanked;
    for (const int annotation : item.blanked)
        blanked.append(annotation);
    if (!blanked.isEmpty())
        json.insert(key("blanked"), blanked);
    return json;
}

QJsonArray itemsToJson(const Dataset &dataset, const BalancePlan &plan)
{
    QJsonArray items;
    for (const PlanItem &item : plan.items)
        items.append(itemToJson(dataset, item));
    return items;
}

/// −1 for an image to leave out; nothing if the entry makes no sense.
std::optional<int> copiesOf(const QJsonObject &entry)
{
    if (entry[key("drop")].toBool())
        return -1;
    const double copies = entry[key("copies")].toDouble(-1);
    if (copies < 0 || copies > MostCopies || copies != std::floor(copies))
        return {};
    return static_cast<int>(copies);
}

/// Reads what a plan says of images, by their paths.
class PlanReader
{
public:
    PlanReader(const Dataset &dataset, const BalancePolicy &policy)
        : m_dataset(dataset), m_policy(policy)
    {
        m_byPath.reserve(static_cast<qsizetype>(dataset.images.size()));
        for (std::size_t i = 0; i < dataset.images.size(); ++i)
            m_byPath.insert(dataset.images[i].path, static_cast<int>(i));
    }

    Result<std::vector<int>> copies(const QJsonArray &entries) const
    {
        std::vector<int> copies(m_dataset.images.size(), 0);
        for (const QJsonValue &value : entries) {
            const QJsonObject entry = value.toObject();
            const Result<int> image = find(entry);
            if (!image)
                return image.error();
            const std::optional<int> times = copiesOf(entry);
            if (!times)
                return badCopies(entry);
            copies[static_cast<std::size_t>(*image)] = *times;
        }
        return copies;
    }

    Result<std::vector<PlanItem>> items(const QJsonArray &entries) const
    {
        std::vector<PlanItem> items;
        for (const QJsonValue &value : entries) {
            Result<PlanItem> item = readItem(value.toObject());
            if (!item)
                return item.error();
            if (item->copies > 0)
                items.push_back(std::move(*item));
        }
        std::ranges::stable_sort(items, {}, &PlanItem::image);
        return items;
    }

private:
    const ImageItem &at(int image) const
    {
        return m_dataset.images[static_cast<std::size_t>(image)];
    }

    Result<int> find(const QJsonObject &entry) const
    {
        const QString path = entry[key("path")].toString();
        const int image = m_byPath.value(path, -1);
        if (image < 0)
            return Error{Text::tr("The plan names an image that the dataset does not have"), path,
                         Text::tr("Make the plan again, or open the dataset it was made for.")};
        if (!m_policy.allSplits && !isTraining(at(image).split))
            return Error{Text::tr("The plan repeats an image that is not in the training split"),
                         path, Text::tr("Make the plan again.")};
        return image;
    }

    static Error badCopies(const QJsonObject &entry)
    {
        return {Text::tr("The plan has no usable number of copies for this image"),
                entry[key("path")].toString(), Text::tr("Copies go from 0 to %1.").arg(MostCopies)};
    }

    Result<PlanItem> readItem(const QJsonObject &entry) const
    {
        const Result<int> image = find(entry);
        if (!image)
            return image.error();
        PlanItem item;
        item.image = *image;
        const auto means = meansFromName(entry[key("means")].toString());
        const std::optional<int> times = copiesOf(entry);
        if (!times || *times < 0)
            return badCopies(entry);
        item.copies = *times;
        const bool good = means && readWindow(entry, item) && suitsItems(*means, item) &&
                          readObjects(entry, item) && readBlanked(entry, item);
        if (!good)
            return Error{Text::tr("The plan says something of this image that cannot be done"),
                         at(*image).path, Text::tr("Make the plan again.")};
        item.means = *means;
        return item;
    }

    /// Repeats and images left out stand in the list of images; crops and tiles are parts.
    static bool suitsItems(Means means, const PlanItem &item)
    {
        if (means == Means::Crop || means == Means::Tile)
            return item.window.has_value();
        return means == Means::Paste || (means == Means::Inside && !item.window);
    }

    bool readWindow(const QJsonObject &entry, PlanItem &item) const
    {
        if (!entry.contains(key("window")))
            return true;
        const QJsonArray sides = entry[key("window")].toArray();
        const Window window{sides[0].toInt(-1), sides[1].toInt(-1), sides[2].toInt(),
                            sides[3].toInt()};
        item.window = window;
        const ImageItem &image = at(item.image);
        const bool known = image.width > 0 && image.height > 0;
        return window.x >= 0 && window.y >= 0 && window.width > 0 && window.height > 0 &&
               (!known || (window.width <= image.width - window.x &&
                           window.height <= image.height - window.y));
    }

    bool readObjects(const QJsonObject &entry, PlanItem &item) const
    {
        for (const QJsonValue &value : entry[key("objects")].toArray()) {
            const QJsonObject object = value.toObject();
            const Result<int> image = find(object);
            const int annotation = object[key("box")].toInt(-1);
            if (!image || !hasAnnotation(*image, annotation))
                return false;
            const QJsonArray place = object[key("at")].toArray();
            item.objects.push_back({*image, annotation, place[0].toDouble(-1),
                                    place[1].toDouble(-1), object[key("scale")].toDouble(1),
                                    object[key("turn")].toDouble(), object[key("flip")].toBool()});
            if (!isPlaceable(item.objects.back(), at(item.image)))
                return false;
        }
        return true;
    }

    static bool isPlaceable(const PlannedObject &object, const ImageItem &target)
    {
        const bool known = target.width > 0 && target.height > 0;
        return object.scale > 0 && object.scale <= MostScale && std::abs(object.rotation) <= 360 &&
               object.x >= 0 && object.y >= 0 &&
               (!known || (object.x <= target.width && object.y <= target.height));
    }

    bool readBlanked(const QJsonObject &entry, PlanItem &item) const
    {
        for (const QJsonValue &value : entry[key("blanked")].toArray()) {
            const int annotation = value.toInt(-1);
            if (!hasAnnotation(item.image, annotation))
                return false;
            item.blanked.push_back(annotation);
        }
        return true;
    }

    bool hasAnnotation(int image, int annotation) const
    {
        return annotation >= 0 && annotation < static_cast<int>(at(image).annotations.size());
    }

    const Dataset &m_dataset;
    const BalancePolicy &m_policy;
    QHash<QString, int> m_byPath;
};

} // namespace

QJsonObject planToJson(const Dataset &dataset, const BalancePlan &plan)
{
    return {{key("ballast_plan"), Version},
            {key("policy"), policyToJson(dataset, plan.policy)},
            {key("classes"), classesToJson(dataset, plan)},
            {key("imbalance_before"), plan.ratioBefore},
            {key("imbalance_after"), plan.ratioAfter},
            {key("images_before"), plan.imagesBefore},
            {key("images_added"), plan.imagesAdded},
            {key("images_dropped"), plan.imagesDropped},
            {key("max_copies_used"), plan.maxCopiesUsed},
            {key("objects_pasted"), plan.pasted.objects},
            {key("objects_lent"), plan.pasted.donors},
            {key("warnings"), QJsonArray::fromStringList(plan.warnings)},
            {key("best_possible"),
             plan.bestPossible > 0 ? QJsonValue(plan.bestPossible) : QJsonValue()},
            {key("images"), imagesToJson(dataset, plan)},
            {key("items"), itemsToJson(dataset, plan)}};
}

Result<BalancePlan> planFromJson(const Dataset &dataset, const QJsonObject &json)
{
    if (json[key("ballast_plan")].toInt() != Version)
        return badPlan(Text::tr("it has no \"ballast_plan\": %1").arg(Version));
    Result<BalancePolicy> policy = policyFromJson(dataset, json[key("policy")].toObject());
    if (!policy)
        return policy.error();
    // A missing list must not pass for a plan that does nothing.
    if (!json[key("images")].isArray())
        return badPlan(Text::tr("it has no list \"images\""));
    if (json.contains(key("items")) && !json[key("items")].isArray())
        return badPlan(Text::tr("its \"items\" are no list"));
    const PlanReader reader(dataset, *policy);
    Result<std::vector<int>> copies = reader.copies(json[key("images")].toArray());
    if (!copies)
        return copies.error();
    Result<std::vector<PlanItem>> items = reader.items(json[key("items")].toArray());
    if (!items)
        return items.error();
    BalancePlan plan = describePlan(dataset, *policy, std::move(*copies), std::move(*items));
    plan.bestPossible = comparableBest(plan, json[key("best_possible")].toDouble());
    return plan;
}

} // namespace ballast
