#include "core/balance/planpaste.h"

#include "core/balance/planscore.h"

#include <cmath>

namespace ballast {

namespace {

constexpr std::size_t ClassesTried = 6; ///< on one output, where there is no room for their objects
constexpr int RoomsWithoutUse = 300;    ///< in a row, that would do more harm than good
constexpr std::uint64_t PlaceStream = 77; ///< names the random stream of the places

/// An output that is being filled.
struct Filling
{
    int image = 0;
    std::optional<Window> window;
    Box frame;
    std::vector<Box> taken;
    std::vector<PlannedObject> objects;
    std::vector<std::pair<std::size_t, int>> lent; ///< class, index into its pool
    std::vector<ClassAmount> gained;               ///< by all objects
    std::vector<std::size_t> held;                 ///< classes in it, where images are counted
    bool isNew = true;                             ///< its own content is not counted yet
};

/// Caps hold for the sum: a class must be in the list once.
void addTo(std::vector<ClassAmount> &amounts, const ClassAmount &more)
{
    const auto found = std::ranges::find(amounts, more.classId, &ClassAmount::classId);
    if (found == amounts.end())
        amounts.push_back(more);
    else
        found->count += more.count;
}

class Paster
{
public:
    Paster(const Dataset &dataset, const ImageAmounts &amounts, const BalancePolicy &policy,
           const PlanTable &table, PasteGround &ground, PlanDraft &draft,
           const TaskContext &context)
        : m_dataset(dataset),
          m_amounts(amounts),
          m_policy(policy),
          m_table(table),
          m_ground(ground),
          m_draft(draft),
          m_context(context),
          m_after(countsWith(dataset, amounts, policy, &draft.copies)),
          m_used(draft.copies),
          m_dead(ground.rooms.size(), 0)
    {
        LentAmounts lent;
        for (const PlanItem &item : draft.items)
            countItem(item, lent);
        for (DonorPool &pool : ground.donors)
            pool.start(policy.pasting.mostUses);
        for (std::size_t c = 0; c < ground.donors.size(); ++c)
            if (table.classes[c].watched && !ground.donors[c].isEmpty())
                m_lendable.push_back(c);
        measure();
    }

    void run()
    {
        const auto &rooms = m_ground.rooms;
        std::size_t first = 0;
        while (first < rooms.size() && imageOf(rooms[first]).annotations.empty())
            ++first;
        fillRooms(0, first);
        fillOutputs();
        while (first < rooms.size() && isShort()) {
            std::size_t last = first;
            while (last < rooms.size() && rooms[last].common == rooms[first].common)
                ++last;
            fillRooms(first, last);
            if (m_inVain > RoomsWithoutUse)
                break;
            first = last;
        }
        std::ranges::move(m_pasted, std::back_inserter(m_draft.items));
        std::erase_if(m_draft.items, [](const PlanItem &item) { return item.copies <= 0; });
        std::ranges::stable_sort(m_draft.items, {}, &PlanItem::image);
    }

private:
    const ImageItem &imageOf(const PasteRoom &room) const { return image(room.image); }
    const ImageItem &image(int index) const
    {
        return m_dataset.images[static_cast<std::size_t>(index)];
    }

    void countItem(const PlanItem &item, LentAmounts &lent)
    {
        m_used[static_cast<std::size_t>(item.image)] += item.copies;
        for (const ClassAmount &amount :
             itemAmounts(m_dataset, image(item.image), item, m_policy, m_after.size(), lent))
            m_after[amount.classId] += item.copies * amount.count;
    }

    double scaled(std::size_t c) const { return m_table.scaled(c, m_after[c]); }

    void measure()
    {
        m_largest = 0;
        for (std::size_t c = 0; c < m_after.size(); ++c)
            if (m_table.classes[c].watched)
                m_largest = std::max(m_largest, scaled(c));
        m_demand = demandFor(m_table, m_largest);
    }

    void add(const std::vector<ClassAmount> &amounts, qint64 times)
    {
        for (const ClassAmount &amount : amounts)
            m_after[amount.classId] += times * amount.count;
    }

    bool isShort(std::size_t c) const
    {
        const auto &cap = m_table.classes[c].cap;
        return scaled(c) < m_demand * (1 - 1e-12) && (!cap || m_after[c] < *cap) &&
               !m_ground.donors[c].isEmpty();
    }
    bool isLent(std::size_t c) const { return !m_ground.donors[c].isEmpty(); }
    bool isShort() const
    {
        return !m_context.stopRequested() &&
               std::ranges::any_of(m_lendable, [&](std::size_t c) { return isShort(c); });
    }

    /// One output of each room in turn, as often as a source may be used.
    void fillRooms(std::size_t first, std::size_t last)
    {
        for (int pass = 0; pass < m_policy.maxCopies && isShort(); ++pass) {
            bool any = false;
            for (std::size_t r = first; r < last && isShort(); ++r) {
                if (m_dead[r] || m_inVain > RoomsWithoutUse)
                    continue;
                const bool filled = fillRoom(m_ground.rooms[r]);
                m_dead[r] = !filled;
                any = any || filled;
            }
            if (!any)
                return;
        }
    }

    bool hasCopiesLeft(const PasteRoom &room) const
    {
        const int used = m_used[static_cast<std::size_t>(room.image)];
        return used >= 0 && used < m_policy.maxCopies;
    }

    double loadOf(const PasteRoom &room) const
    {
        return ballast::loadOf(m_dataset, m_amounts, m_policy, static_cast<std::size_t>(room.image),
                               room.window);
    }

    bool keepsCaps(const std::vector<ClassAmount> &amounts) const
    {
        return std::ranges::all_of(amounts, [&](const ClassAmount &amount) {
            const auto &cap = m_table.classes[amount.classId].cap;
            return !cap || m_after[amount.classId] + amount.count <= *cap;
        });
    }

    /// A new output of the room. False where none can be made.
    bool fillRoom(const PasteRoom &room)
    {
        if (!hasCopiesLeft(room) || !keepsCaps(room.amounts))
            return false;
        const double load = loadOf(room);
        if (m_table.budget && m_draft.load + load > *m_table.budget * (1 + 1e-12))
            return false;
        const double lowest = lowestShort();
        const double own = gainOf(room.amounts);
        Filling filling = begin(room.image, room.window, {});
        add(room.amounts, 1);
        fill(filling);
        m_gain += own;
        if (filling.objects.empty() || !isWorth(lowest)) {
            add(room.amounts, -1);
            takeBack(filling);
            measure();
            m_inVain += filling.objects.empty() ? 0 : 1;
            return false;
        }
        m_inVain = 0;
        measure();
        m_draft.load += load;
        ++m_used[static_cast<std::size_t>(room.image)];
        m_pasted.push_back(itemOf(filling, room.window ? cutBelow(imageOf(room), *room.window,
                                                                  m_policy.windows.minVisible)
                                                       : std::vector<int>()));
        return true;
    }

    double gainOf(const std::vector<ClassAmount> &amounts) const
    {
        double gain = 0;
        for (const ClassAmount &amount : amounts)
            if (m_table.classes[amount.classId].watched && isShort(amount.classId))
                gain += m_table.scaled(amount.classId, amount.count);
        return gain;
    }

    /// Count of the emptiest class that can be pasted.
    double lowestShort() const
    {
        double lowest = m_demand;
        for (const std::size_t c : m_lendable)
            if (isShort(c))
                lowest = std::min(lowest, scaled(c));
        return lowest;
    }

    /// Whether the output helps the emptiest classes more than it raises what they are measured
    /// against: `m_gain` objects shared out among all short classes against the demand's growth.
    /// Where nothing can be done for the emptiest class, any growth would push it back.
    bool isWorth(double lowest)
    {
        const double before = m_demand;
        measure();
        if (m_demand <= before || lowest <= 0)
            return true;
        double shortOnes = 0;
        for (const std::size_t c : m_lendable)
            shortOnes += isShort(c) ? 1 : 0;
        for (std::size_t c = 0; c < m_after.size(); ++c)
            if (m_table.classes[c].watched && scaled(c) < lowest && !isLent(c))
                return false;
        return m_gain * before > (m_demand - before) * lowest * std::max(1.0, shortOnes);
    }

    Filling begin(int target, const std::optional<Window> &window, const std::vector<int> &blanked)
    {
        Filling filling;
        filling.image = target;
        filling.window = window;
        const ImageItem &item = image(target);
        filling.frame = window ? window->box() : item.frame();
        const PlanItem what{target, Means::Paste, window, {}, blanked, 1};
        for (const int i : annotationsIn(item, what, m_policy)) {
            const Annotation &annotation = item.annotations[static_cast<std::size_t>(i)];
            filling.taken.push_back(annotation.box);
            if (m_policy.countBy == CountBy::Images && annotation.classId >= 0)
                filling.held.push_back(static_cast<std::size_t>(annotation.classId));
        }
        return filling;
    }

    /// As many objects as are allowed and have room, always of the emptiest class.
    void fill(Filling &filling)
    {
        m_gain = 0;
        std::vector<std::size_t> failed;
        Rng rng(Key{m_policy.pasting.seed, m_dataset.imageKey(image(filling.image)), m_outputs++,
                    PlaceStream});
        while (static_cast<int>(filling.objects.size()) < m_policy.pasting.mostObjects &&
               failed.size() < ClassesTried) {
            const auto c = neediest(filling, failed);
            if (!c)
                return;
            if (!pasteOne(filling, *c, rng))
                failed.push_back(*c);
        }
    }

    std::optional<std::size_t> neediest(const Filling &filling,
                                        const std::vector<std::size_t> &failed) const
    {
        std::optional<std::size_t> best;
        for (const std::size_t c : m_lendable) {
            if ((best && scaled(c) >= scaled(*best)) || !isShort(c))
                continue;
            if (std::ranges::find(failed, c) == failed.end() &&
                std::ranges::find(filling.held, c) == filling.held.end())
                best = c;
        }
        return best;
    }

    bool pasteOne(Filling &filling, std::size_t c, Rng &rng)
    {
        DonorPool &pool = m_ground.donors[c];
        PlannedObject placed;
        std::vector<ClassAmount> gained;
        const int donor = pool.take([&](int candidate) {
            if (std::ranges::find(filling.lent, std::pair(c, candidate)) != filling.lent.end())
                return false;
            return tryDonor(filling, pool.donors()[static_cast<std::size_t>(candidate)], c, rng,
                            placed, gained);
        });
        if (donor < 0)
            return false;
        filling.lent.emplace_back(c, donor);
        filling.taken.push_back(pastedBox(m_dataset, placed, m_policy.pasting));
        filling.objects.push_back(placed);
        add(gained, 1);
        m_gain += m_table.classes[c].scale;
        filling.gained.insert(filling.gained.end(), gained.begin(), gained.end());
        if (m_policy.countBy == CountBy::Images)
            for (const ClassAmount &amount : gained)
                filling.held.push_back(amount.classId);
        return true;
    }

    bool tryDonor(const Filling &filling, const Donor &donor, std::size_t c, Rng &rng,
                  PlannedObject &placed, std::vector<ClassAmount> &gained) const
    {
        gained = {{c, 1}};
        for (const ClassAmount &along : donor.companions)
            if (std::ranges::find(filling.held, along.classId) == filling.held.end() &&
                !(m_policy.countBy == CountBy::Images && along.classId == c))
                addTo(gained, along);
        if (!keepsCaps(gained))
            return false;
        const PasteSettings &settings = m_policy.pasting;
        const auto rounded = [&](double by, double steps) {
            return std::round(rng.uniform(-by, by) * steps) / steps;
        };
        placed = {donor.image,
                  donor.annotation,
                  0,
                  0,
                  1 + rounded(settings.scaleBy, 100),
                  rounded(settings.turnBy, 10),
                  settings.flip && rng.chance(0.5)};
        const Point half = pastedHalf(image(donor.image), donor.annotation, settings, placed.scale,
                                      placed.rotation);
        const auto corner =
            findPlace(filling.frame, filling.taken, 2 * half.x, 2 * half.y, settings.margin, rng);
        if (!corner)
            return false;
        placed.x = corner->x + half.x;
        placed.y = corner->y + half.y;
        return true;
    }

    void takeBack(const Filling &filling)
    {
        add(filling.gained, -1);
        for (std::size_t i = filling.lent.size(); i-- > 0;)
            m_ground.donors[filling.lent[i].first].giveBack(filling.lent[i].second);
    }

    PlanItem itemOf(const Filling &filling, std::vector<int> blanked) const
    {
        return {filling.image,   Means::Paste,       filling.window,
                filling.objects, std::move(blanked), 1};
    }

    /// Outputs that are made anyway: nothing is added but the objects.
    void fillOutputs()
    {
        struct Made
        {
            int nth;
            std::uint64_t order;
            int image;
            std::ptrdiff_t item; ///< −1: a repeat
        };
        std::vector<Made> outputs;
        const auto collect = [&](int index, int copies, std::ptrdiff_t item) {
            const ImageItem &source = image(index);
            if (source.width <= 0 || source.height <= 0 || !source.tags.empty())
                return;
            const std::uint64_t order = mix64(m_dataset.imageKey(source) + m_policy.pasting.seed);
            for (int n = 0; n < copies; ++n)
                outputs.push_back({n, order, index, item});
        };
        for (std::size_t i = 0; i < m_draft.copies.size(); ++i)
            collect(static_cast<int>(i), m_draft.copies[i], -1);
        for (std::size_t i = 0; i < m_draft.items.size(); ++i)
            collect(m_draft.items[i].image, m_draft.items[i].copies,
                    static_cast<std::ptrdiff_t>(i));
        std::ranges::stable_sort(outputs, [](const Made &a, const Made &b) {
            return std::tie(a.nth, a.order) < std::tie(b.nth, b.order);
        });
        for (const Made &made : outputs) {
            if (!isShort())
                return;
            PlanItem *item =
                made.item < 0 ? nullptr : &m_draft.items[static_cast<std::size_t>(made.item)];
            Filling filling = begin(made.image, item ? item->window : std::nullopt, {});
            fill(filling);
            measure();
            if (filling.objects.empty())
                continue;
            --(item ? item->copies : m_draft.copies[static_cast<std::size_t>(made.image)]);
            m_pasted.push_back(itemOf(filling, item ? item->blanked : std::vector<int>()));
        }
    }

    const Dataset &m_dataset;
    const ImageAmounts &m_amounts;
    const BalancePolicy &m_policy;
    const PlanTable &m_table;
    PasteGround &m_ground;
    PlanDraft &m_draft;
    const TaskContext &m_context;
    std::vector<qint64> m_after;         ///< by ClassId
    std::vector<int> m_used;             ///< by image: outputs beside the original; −1 = left out
    std::vector<char> m_dead;            ///< by room: nothing more can be put there
    std::vector<std::size_t> m_lendable; ///< classes with donors
    std::vector<PlanItem> m_pasted;
    std::uint64_t m_outputs = 0;
    double m_largest = 0; ///< scaled
    double m_demand = 0;
    double m_gain = 0; ///< scaled objects of short classes on the output at hand
    int m_inVain = 0;
};

} // namespace

PasteGround surveyGround(const Dataset &dataset, const BalancePolicy &policy,
                         const std::vector<char> &rare, const TaskContext &context)
{
    return {findDonors(dataset, policy, rare), findRooms(dataset, policy, rare, context)};
}

void pasteRare(const Dataset &dataset, const ImageAmounts &amounts, const BalancePolicy &policy,
               const PlanTable &table, PasteGround &ground, PlanDraft &draft,
               const TaskContext &context)
{
    Paster(dataset, amounts, policy, table, ground, draft, context).run();
}

PlanTable withoutRaisingLargest(PlanTable table)
{
    std::vector<char> full(table.before.size());
    for (std::size_t c = 0; c < full.size(); ++c) {
        PlanClass &wanted = table.classes[c];
        const auto most = static_cast<qint64>(std::floor(table.largest / wanted.scale));
        full[c] = wanted.watched && table.before[c] >= most;
        if (wanted.watched && !full[c])
            wanted.cap = std::min(wanted.cap.value_or(most), most);
    }
    for (PlanGroup &group : table.groups)
        if (std::ranges::any_of(table.of(group),
                                [&](const ClassAmount &amount) { return full[amount.classId]; }))
            group.mostCopies = 0;
    return table;
}

bool hasCopies(const PlanTable &table)
{
    return std::ranges::any_of(table.groups,
                               [](const PlanGroup &group) { return group.mostCopies > 0; });
}

} // namespace ballast
