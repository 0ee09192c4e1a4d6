#include "core/balance/plan.h"

#include "core/balance/planbound.h"
#include "core/balance/planpaste.h"
#include "core/balance/planreport.h"
#include "core/balance/planrounding.h"
#include "core/dataset/copynames.h"

namespace ballast {

namespace {

struct Solution
{
    PlanState state;
    double bestPossible = 0; ///< ratio as far as the goal asks for it; unbounded = what it reaches
};

Solution solvePlan(const PlanTable &table, PlanHints &hints, const TaskContext &context)
{
    const PlanState nothing(table);
    if (table.groups.empty() || table.largest <= 0) {
        PlanState state = nothing;
        leaveOutSurplus(table, state);
        return {std::move(state), 0};
    }
    if (isSeparable(table)) {
        PlanState exact = planSeparable(table);
        leaveOutSurplus(table, exact);
        return {std::move(exact), table.goal.relative ? LinearProgram::Unbounded : 0};
    }
    const PlanRelaxation relaxation = relaxPlan(table, hints, context);
    if (!relaxation.solved)
        return {nothing, 0};
    PlanState state = roundPlan(table, relaxation, context);
    if (scoreOf(table, nothing).betterThan(scoreOf(table, state)))
        state = nothing;
    leaveOutSurplus(table, state);
    const double best = context.stopRequested() ? 0 : bestPossibleRatio(table, relaxation.prices);
    return {std::move(state), best > 0 ? std::max(best, 1 / table.goal.fraction) : 0};
}

/// Shares a group's copies out evenly; no source gets two more than another.
void spread(const PlanGroup &group, qint64 copies, std::vector<int> &byImage)
{
    const auto sources = static_cast<qint64>(group.images.size());
    const qint64 sign = copies < 0 ? -1 : 1;
    const qint64 each = copies * sign / sources;
    const qint64 rest = copies * sign % sources;
    for (qint64 i = 0; i < sources; ++i) {
        const bool oneMore = (i + 1) * rest / sources > i * rest / sources;
        byImage[static_cast<std::size_t>(group.images[static_cast<std::size_t>(i)])] =
            static_cast<int>(sign * (each + (oneMore ? 1 : 0)));
    }
}

void blankCutObjects(const Dataset &dataset, const BalancePolicy &policy, PlanItem &item)
{
    if (!item.window)
        return;
    const ImageItem &image = dataset.images[static_cast<std::size_t>(item.image)];
    item.blanked = cutBelow(image, *item.window, policy.windows.minVisible);
}

/// Copies of whole images that are no repeats.
void moveToItems(const PlanGroup &group, std::vector<int> &copies, std::vector<PlanItem> &items)
{
    for (const int image : group.images) {
        int &planned = copies[static_cast<std::size_t>(image)];
        if (planned > 0)
            items.push_back({image, group.means, {}, {}, {}, std::exchange(planned, 0)});
    }
}

/// What the solution says of every image.
void readOut(const Dataset &dataset, const BalancePolicy &policy, const PlanTable &table,
             const PlanState &state, std::vector<int> &copies, std::vector<PlanItem> &items)
{
    copies.assign(dataset.images.size(), 0);
    for (std::size_t g = 0; g < table.groups.size(); ++g) {
        const PlanGroup &group = table.groups[g];
        if (isWhole(group.means)) {
            spread(group, state.copies[g], copies);
            if (group.means == Means::Inside)
                moveToItems(group, copies, items);
        } else if (state.copies[g] > 0) {
            items.push_back(table.options[group.option]);
            items.back().copies = static_cast<int>(state.copies[g]);
            blankCutObjects(dataset, policy, items.back());
        }
    }
    std::ranges::stable_sort(items, {}, &PlanItem::image);
}

double ratioOf(const BalancePolicy &policy, std::vector<qint64> counts)
{
    for (const auto &[id, wish] : policy.wishes)
        if (wish.ignore && id >= 0 && static_cast<std::size_t>(id) < counts.size())
            counts[static_cast<std::size_t>(id)] = 0;
    return imbalanceRatio(counts);
}

void addRepeatCounts(const Dataset &dataset, const ImageAmounts &amounts, BalancePlan &plan)
{
    for (std::size_t i = 0; i < dataset.images.size(); ++i)
        if (plan.copies[i] != 0 && inScope(dataset.images[i], plan.policy))
            for (const ClassAmount &amount : amounts.of(i))
                plan.after[amount.classId] += plan.copies[i] * amount.count;
}

void addItemCounts(const Dataset &dataset, BalancePlan &plan)
{
    const std::size_t classes = plan.after.size();
    LentAmounts lent;
    for (const PlanItem &item : plan.items) {
        const ImageItem &image = dataset.images[static_cast<std::size_t>(item.image)];
        for (const ClassAmount &amount :
             itemAmounts(dataset, image, item, plan.policy, classes, lent))
            plan.after[amount.classId] += item.copies * amount.count;
    }
}

/// Copies counted: every object that is pasted, by donor.
void countPasted(BalancePlan &plan)
{
    std::unordered_map<std::uint64_t, qint64> uses;
    std::vector<char> lends(plan.copies.size(), 0);
    for (const PlanItem &item : plan.items)
        for (const PlannedObject &object : item.objects) {
            uses[donorKey(object.image, object.annotation)] += item.copies;
            char &seen = lends[static_cast<std::size_t>(object.image)];
            plan.pasted.sources += std::exchange(seen, 1) == 0 ? 1 : 0;
        }
    for (const auto &[donor, times] : uses) {
        plan.pasted.objects += times;
        plan.pasted.mostUses = std::max(plan.pasted.mostUses, times);
        plan.pasted.often += times > PasteFigures::ManyUses ? 1 : 0;
    }
    plan.pasted.donors = static_cast<qint64>(uses.size());
}

void countImages(const Dataset &dataset, BalancePlan &plan)
{
    std::vector<int> used(plan.copies.size(), 0);
    const auto add = [&](Means means, qint64 images) {
        plan.imagesBy[static_cast<std::size_t>(means)] += images;
    };
    for (const PlanItem &item : plan.items) {
        used[static_cast<std::size_t>(item.image)] += item.copies;
        add(item.means, item.copies);
        plan.imagesAdded += item.copies;
    }
    for (std::size_t i = 0; i < dataset.images.size(); ++i) {
        if (!inScope(dataset.images[i], plan.policy))
            continue;
        ++plan.imagesBefore;
        const int repeats = std::max(0, plan.copies[i]);
        add(Means::Repeat, repeats);
        plan.imagesAdded += repeats;
        plan.imagesDropped += plan.copies[i] < 0 ? 1 : 0;
        plan.maxCopiesUsed = std::max(plan.maxCopiesUsed, repeats + used[i]);
    }
    add(Means::Drop, plan.imagesDropped);
}

BalancePlan describe(const Dataset &dataset, const ImageAmounts &amounts,
                     const BalancePolicy &policy, std::vector<qint64> before,
                     std::vector<int> copies, std::vector<PlanItem> items)
{
    BalancePlan plan;
    plan.policy = policy;
    plan.copies = std::move(copies);
    plan.items = std::move(items);
    plan.before = std::move(before);
    plan.after = plan.before;
    addRepeatCounts(dataset, amounts, plan);
    addItemCounts(dataset, plan);
    plan.targets = targetsFor(policy, plan.before);
    plan.ratioBefore = ratioOf(policy, plan.before);
    plan.ratioAfter = ratioOf(policy, plan.after);
    countImages(dataset, plan);
    countPasted(plan);
    return plan;
}

/// Of all that is added, about; 0 without a budget in bytes.
qint64 bytesOf(const Dataset &dataset, const ImageAmounts &amounts, const BalancePlan &plan)
{
    double bytes = 0;
    if (!plan.policy.budgetBytes)
        return 0;
    for (std::size_t i = 0; i < plan.copies.size(); ++i)
        if (plan.copies[i] > 0)
            bytes += plan.copies[i] * loadOf(dataset, amounts, plan.policy, i, {});
    for (const PlanItem &item : plan.items)
        bytes += item.copies * loadOf(dataset, amounts, plan.policy,
                                      static_cast<std::size_t>(item.image), item.window);
    return static_cast<qint64>(bytes);
}

/// What the ground for pasting depends on.
struct GroundKey
{
    CountBy countBy = CountBy::Boxes;
    bool allSplits = false;
    bool crop = false;
    WindowSettings windows;
    PasteSettings pasting;
    std::vector<char> rare;
    bool operator==(const GroundKey &) const = default;
};

double costOf(const BalancePlan &plan)
{
    double cost = 0;
    for (const Means means : AllMeans)
        cost += plan.policy.costOf(means) *
                static_cast<double>(plan.imagesBy[static_cast<std::size_t>(means)]);
    return cost;
}

PlanScore scoreOf(const PlanTable &table, const BalancePlan &plan)
{
    PlanState state(table);
    state.after = plan.after;
    state.cost = costOf(plan);
    return scoreOf(table, state);
}

} // namespace

/// Each part is made again when what it was made from has changed.
struct Planner::Cache
{
    std::optional<ImageAmounts> amounts;
    std::vector<qint64> before; ///< by `amounts`, over the images in scope
    bool beforeOfAll = false;
    std::optional<WindowSearch> search;
    bool windowsOfAll = false;
    WindowTable windows;
    std::optional<BalancePolicy> structureOf; ///< with the numbers left out
    PlanTable table;
    PlanHints hints;
    PlanHints calmHints; ///< of the table with nothing that raises the largest class
    std::optional<GroundKey> groundOf;
    PasteGround ground;

    const ImageAmounts &amountsBy(const Dataset &dataset, CountBy countBy)
    {
        if (!amounts || amounts->countBy() != countBy) {
            amounts.emplace(dataset, countBy);
            before.clear();
            structureOf.reset();
        }
        return *amounts;
    }

    void countBefore(const Dataset &dataset, const BalancePolicy &policy)
    {
        const ImageAmounts &counted = amountsBy(dataset, policy.countBy);
        if (before.empty() || beforeOfAll != policy.allSplits)
            before = countsWith(dataset, counted, policy, nullptr);
        beforeOfAll = policy.allSplits;
    }

    void findWindows(const Dataset &dataset, const BalancePolicy &policy,
                     const TaskContext &context)
    {
        WindowSearch wanted;
        wanted.countBy = policy.countBy;
        wanted.settings = policy.windows;
        wanted.crops = policy.crop;
        wanted.tiles = policy.tile;
        if (policy.crop || policy.tile) {
            wanted.rare = rareClasses(policy, before);
            wanted.either = wanted.rare;
            const qint64 largest = before.empty() ? 0 : *std::ranges::max_element(before);
            for (std::size_t c = 0; c < before.size(); ++c)
                wanted.either[c] = wanted.rare[c] && before[c] * (1 + policy.maxCopies) >= largest;
        } else {
            wanted = {};
        }
        if (search == wanted && windowsOfAll == policy.allSplits)
            return;
        search = wanted;
        windowsOfAll = policy.allSplits;
        structureOf.reset();
        std::vector<char> inside(dataset.images.size());
        for (std::size_t i = 0; i < inside.size(); ++i)
            inside[i] = inScope(dataset.images[i], policy);
        windows =
            wanted.rare.empty() ? WindowTable() : findAllWindows(dataset, inside, wanted, context);
        if (context.stopRequested())
            search.reset();
    }

    /// What of the policy the table's groups depend on besides the windows.
    static BalancePolicy structural(const BalancePolicy &policy)
    {
        BalancePolicy key;
        key.countBy = policy.countBy;
        key.allSplits = policy.allSplits;
        if (policy.budgetBytes)
            key.budgetBytes = 0;
        return key;
    }

    void prepare(const Dataset &dataset, const BalancePolicy &policy, const TaskContext &context)
    {
        countBefore(dataset, policy);
        findWindows(dataset, policy, context);
        if (structureOf != structural(policy)) {
            table = makeStructure(dataset, *amounts, policy, windows);
            structureOf = structural(policy);
            hints = calmHints = {};
        }
        setLimits(table, policy);
    }

    BalancePlan solve(const Dataset &dataset, const BalancePolicy &policy,
                      const TaskContext &context)
    {
        prepare(dataset, policy, context);
        if (policy.paste && findGround(dataset, policy, context))
            return bestWithPaste(dataset, policy, context);
        Solution solution = solvePlan(table, hints, context);
        BalancePlan plan = planOf(dataset, policy, draftOf(dataset, policy, solution.state));
        plan.bestPossible = policy.paste ? 0 : comparableBest(plan, solution.bestPossible);
        return plan;
    }

private:
    PlanDraft draftOf(const Dataset &dataset, const BalancePolicy &policy,
                      const PlanState &state) const
    {
        PlanDraft draft;
        readOut(dataset, policy, table, state, draft.copies, draft.items);
        draft.load = state.load;
        return draft;
    }

    BalancePlan planOf(const Dataset &dataset, const BalancePolicy &policy, PlanDraft draft) const
    {
        BalancePlan plan = describe(dataset, *amounts, policy, before, std::move(draft.copies),
                                    std::move(draft.items));
        if (policy.budgetBytes)
            plan.bytesAdded = static_cast<qint64>(draft.load);
        return plan;
    }

    /// False where no class is short or nothing can be pasted.
    bool findGround(const Dataset &dataset, const BalancePolicy &policy, const TaskContext &context)
    {
        const GroundKey key{policy.countBy, policy.allSplits, policy.crop,
                            policy.windows, policy.pasting,   rareClasses(policy, table.before)};
        if (groundOf != key) {
            ground = surveyGround(dataset, policy, key.rare, context);
            groundOf = key;
            if (context.stopRequested())
                groundOf.reset();
        }
        return !ground.rooms.empty() && std::ranges::any_of(ground.donors, [](const auto &pool) {
            return !pool.donors().empty();
        });
    }

    /// Pasted on top of three beginnings. A large table takes the first that reaches the goal:
    /// someone is waiting.
    BalancePlan bestWithPaste(const Dataset &dataset, const BalancePolicy &policy,
                              const TaskContext &context)
    {
        std::optional<BalancePlan> best;
        const auto keep = [&](BalancePlan plan) {
            if (!best || scoreOf(table, plan).betterThan(scoreOf(table, *best)))
                best = std::move(plan);
        };
        const auto consider = [&](const PlanState &state) {
            PlanDraft draft = draftOf(dataset, policy, state);
            pasteRare(dataset, *amounts, policy, table, ground, draft, context);
            keep(planOf(dataset, policy, std::move(draft)));
            return isLarge() && scoreOf(table, *best).worst >= 1;
        };
        const bool copying = hasCopies(table) || policy.drop;
        if (copying && table.goal.relative) {
            const PlanTable calm = withoutRaisingLargest(table);
            if (hasCopies(calm) && consider(solvePlan(calm, calmHints, context).state))
                return std::move(*best);
        }
        PlanState nothing(table);
        leaveOutSurplus(table, nothing);
        if (!copying || !isLarge() || !best)
            if (consider(nothing))
                return std::move(*best);
        if (copying) {
            const PlanState state = solvePlan(table, hints, context).state;
            consider(state);
            keep(planOf(dataset, policy, draftOf(dataset, policy, state))); // nothing pasted
        }
        return std::move(*best);
    }

    bool isLarge() const { return table.groups.size() > LargeTable; }
    static constexpr std::size_t LargeTable = 20000;
};

Planner::Planner(std::shared_ptr<const Dataset> dataset)
    : m_dataset(std::move(dataset)), m_cache(std::make_unique<Cache>())
{
}

Planner::~Planner() = default;

BalancePlan Planner::plan(const BalancePolicy &policy, const TaskContext &context)
{
    BalancePolicy effective = policy;
    effective.countBy = effectiveCountBy(*m_dataset, policy);
    BalancePlan plan = m_cache->solve(*m_dataset, effective, context);
    reportPlan(*m_dataset, *m_cache->amounts, m_groups, plan);
    return plan;
}

BalancePlan makePlan(const Dataset &dataset, const BalancePolicy &policy,
                     const TaskContext &context)
{
    // The planner does not outlive the call.
    const std::shared_ptr<const Dataset> borrowed(std::shared_ptr<const Dataset>(), &dataset);
    return Planner(borrowed).plan(policy, context);
}

BalancePlan describePlan(const Dataset &dataset, const BalancePolicy &policy,
                         std::vector<int> copies, std::vector<PlanItem> items)
{
    const ImageAmounts amounts(dataset, policy.countBy);
    BalancePlan plan =
        describe(dataset, amounts, policy, countsWith(dataset, amounts, policy, nullptr),
                 std::move(copies), std::move(items));
    plan.bytesAdded = bytesOf(dataset, amounts, plan);
    reportPlan(dataset, amounts, {}, plan);
    return plan;
}

BalancePlan emptyPlan(const Dataset &dataset)
{
    BalancePlan plan;
    plan.policy.repeat = false;
    plan.policy.countBy = effectiveCountBy(dataset, plan.policy);
    const ImageAmounts amounts(dataset, plan.policy.countBy);
    plan.copies.assign(dataset.images.size(), 0);
    plan.before = countsWith(dataset, amounts, plan.policy, nullptr);
    plan.after = plan.before;
    plan.targets = plan.before;
    plan.ratioBefore = imbalanceRatio(plan.before);
    plan.ratioAfter = plan.ratioBefore;
    for (const ImageItem &image : dataset.images)
        plan.imagesBefore += inScope(image, plan.policy) ? 1 : 0;
    return plan;
}

std::vector<int> annotationsIn(const ImageItem &image, const PlanItem &item,
                               const BalancePolicy &policy)
{
    std::vector<int> counted;
    for (std::size_t i = 0; i < image.annotations.size(); ++i)
        if (!item.window ||
            countsIn(image, image.annotations[i], *item.window, policy.windows.minVisible))
            counted.push_back(static_cast<int>(i));
    return counted;
}

std::vector<ClassAmount> itemAmounts(const Dataset &dataset, const ImageItem &image,
                                     const PlanItem &item, const BalancePolicy &policy,
                                     std::size_t classes, LentAmounts &lent)
{
    std::vector<ClassAmount> amounts =
        amountsIn(image, annotationsIn(image, item, policy), policy.countBy, classes);
    for (const PlannedObject &object : item.objects) {
        const auto [known, isNew] = lent.try_emplace(donorKey(object.image, object.annotation));
        if (isNew) {
            const ImageItem &donor = dataset.images[static_cast<std::size_t>(object.image)];
            std::vector<int> shown = companionsOf(donor, object.annotation, policy);
            shown.push_back(object.annotation);
            known->second = amountsIn(donor, shown, policy.countBy, classes);
        }
        for (const ClassAmount &more : known->second) {
            const auto found = std::ranges::find(amounts, more.classId, &ClassAmount::classId);
            if (found == amounts.end())
                amounts.push_back(more);
            else if (policy.countBy == CountBy::Boxes)
                found->count += more.count;
        }
    }
    return amounts;
}

namespace {

static_assert(MeansNames.size() == AllMeans.size());
constexpr std::array CutNames{"blank", "inpaint", "refuse"};
constexpr std::array BlendNames{"hard", "feather", "poisson"};
constexpr std::array ShapeNames{"box", "ellipse", "outline"};

template <class Enum, std::size_t N>
std::optional<Enum> fromName(const std::array<const char *, N> &names, const QString &name)
{
    for (std::size_t i = 0; i < N; ++i)
        if (name == QLatin1String(names[i]))
            return static_cast<Enum>(i);
    return {};
}

} // namespace

QString meansName(Means means)
{
    return QString::fromLatin1(MeansNames[static_cast<std::size_t>(means)]);
}

std::optional<Means> meansFromName(const QString &name)
{
    return fromName<Means>(MeansNames, name);
}

QString cutName(CutObjects cut)
{
    return QString::fromLatin1(CutNames[static_cast<std::size_t>(cut)]);
}

std::optional<CutObjects> cutFromName(const QString &name)
{
    return fromName<CutObjects>(CutNames, name);
}

QString blendName(PasteBlend blend)
{
    return QString::fromLatin1(BlendNames[static_cast<std::size_t>(blend)]);
}

std::optional<PasteBlend> blendFromName(const QString &name)
{
    return fromName<PasteBlend>(BlendNames, name);
}

QString shapeName(PasteShape shape)
{
    return QString::fromLatin1(ShapeNames[static_cast<std::size_t>(shape)]);
}

std::optional<PasteShape> shapeFromName(const QString &name)
{
    return fromName<PasteShape>(ShapeNames, name);
}

bool BalancePolicy::uses(Means means) const
{
    const std::array<bool, AllMeans.size()> used{repeat, inside, crop, tile, paste, drop};
    return used[static_cast<std::size_t>(means)];
}

void BalancePolicy::use(Means means, bool on)
{
    const std::array<bool *, AllMeans.size()> used{&repeat, &inside, &crop, &tile, &paste, &drop};
    *used[static_cast<std::size_t>(means)] = on;
}

} // namespace ballast
