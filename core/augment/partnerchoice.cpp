#include "core/augment/partnerchoice.h"

#include <algorithm>

namespace ballast {

namespace {

constexpr int Attempts = 16; ///< until an image that can be used is found

std::int64_t lastIndex(std::size_t size)
{
    return std::int64_t(size) - 1;
}

} // namespace

PartnerIndex indexOf(const PartnerSource &partners)
{
    PartnerIndex index;
    for (int i = 0; i < partners.count(); ++i) {
        const auto &annotations = partners.annotations(i);
        if (annotations.empty())
            index.empty.push_back(i);
        for (const Annotation &annotation : annotations) {
            if (annotation.classId < 0)
                continue;
            const auto id = std::size_t(annotation.classId);
            if (id >= index.byClass.size()) {
                index.byClass.resize(id + 1);
                index.objects.resize(id + 1);
            }
            ++index.objects[id];
            if (index.byClass[id].empty() || index.byClass[id].back() != i)
                index.byClass[id].push_back(i);
        }
    }
    return index;
}

PartnerChooser::PartnerChooser(const PartnerSource *partners, const PartnerInfo &self)
    : m_partners(partners), m_key(self.key)
{
    if (self.annotations)
        for (const Annotation &annotation : *self.annotations)
            m_classes.push_back(annotation.classId);
    std::ranges::sort(m_classes);
    m_classes.erase(std::unique(m_classes.begin(), m_classes.end()), m_classes.end());
}

ClassId PartnerChooser::rareClass(Rng &rng) const
{
    const std::vector<std::int64_t> &objects = m_partners->index().objects;
    double total = 0;
    for (const std::int64_t count : objects)
        total += count > 0 ? 1 / double(count) : 0;
    double left = rng.unit() * total;
    ClassId last = -1;
    for (std::size_t id = 0; id < objects.size(); ++id) {
        if (objects[id] <= 0)
            continue;
        last = ClassId(id);
        left -= 1 / double(objects[id]);
        if (left < 0)
            break;
    }
    return last;
}

ClassId PartnerChooser::ownClass(Rng &rng) const
{
    if (m_classes.empty())
        return -1;
    return m_classes[std::size_t(rng.integer(0, lastIndex(m_classes.size())))];
}

/// nullptr: of all.
int PartnerChooser::pick(const std::vector<int> *pool, Rng &rng) const
{
    const std::int64_t last =
        pool ? lastIndex(pool->size()) : std::int64_t(m_partners->count()) - 1;
    if (last < 0)
        return -1;
    const auto drawn = rng.integer(0, last);
    return pool ? (*pool)[std::size_t(drawn)] : int(drawn);
}

int PartnerChooser::image(PartnerRule rule, Rng &rng) const
{
    if (!m_partners)
        return -1;
    const PartnerIndex &index = m_partners->index();
    static const std::vector<int> None;
    for (int attempt = 0; attempt < Attempts; ++attempt) {
        const std::vector<int> *pool = rule == PartnerRule::Good ? &index.empty : nullptr;
        if (rule == PartnerRule::Rarest || (rule == PartnerRule::SameClass && !m_classes.empty())) {
            const ClassId id = rule == PartnerRule::Rarest ? rareClass(rng) : ownClass(rng);
            const bool known = id >= 0 && std::size_t(id) < index.byClass.size();
            pool = known ? &index.byClass[std::size_t(id)] : &None;
        }
        const int partner = pick(pool, rng);
        if (partner < 0)
            continue;
        const PartnerInfo info = m_partners->info(partner);
        if (info.usable() && info.key != m_key)
            return partner;
    }
    return -1;
}

std::optional<std::pair<int, int>> PartnerChooser::object(DonorRule rule, Rng &rng) const
{
    if (!m_partners)
        return std::nullopt;
    const PartnerIndex &index = m_partners->index();
    for (int attempt = 0; attempt < Attempts; ++attempt) {
        ClassId id = rule == DonorRule::Rarest ? rareClass(rng) : ownClass(rng);
        if (rule == DonorRule::Any) { // every object alike
            std::int64_t total = 0;
            for (const std::int64_t count : index.objects)
                total += count;
            std::int64_t left = total > 0 ? rng.integer(0, total - 1) : -1;
            for (id = 0; left >= 0 && std::size_t(id) < index.objects.size(); ++id) {
                left -= index.objects[std::size_t(id)];
                if (left < 0)
                    break;
            }
        }
        if (id < 0 || std::size_t(id) >= index.byClass.size())
            return std::nullopt;
        const int partner = pick(&index.byClass[std::size_t(id)], rng);
        if (partner < 0 || !m_partners->info(partner).usable())
            continue;
        std::vector<int> objects;
        const std::vector<Annotation> &annotations = m_partners->annotations(partner);
        for (std::size_t i = 0; i < annotations.size(); ++i)
            if (annotations[i].classId == id && !annotations[i].box.isEmpty())
                objects.push_back(int(i));
        if (!objects.empty())
            return std::pair{partner,
                             objects[std::size_t(rng.integer(0, lastIndex(objects.size())))]};
    }
    return std::nullopt;
}

} // namespace ballast
