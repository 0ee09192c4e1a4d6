#include "app/document.h"

#include <QUndoCommand>

#include <algorithm>
#include <utility>

namespace ballast {

/// An edit swaps a value. Edits of one gesture merge; an edit that ends where it began vanishes.
class DocumentCommand : public QUndoCommand
{
public:
    DocumentCommand(Document *document, Change change, int gesture, const QString &text)
        : QUndoCommand(text), m_document(document), m_change(change), m_gesture(gesture)
    {
    }
    int id() const override { return static_cast<int>(m_change) + 1; }

protected:
    bool isSameGesture(const DocumentCommand &other) const
    {
        return m_gesture != 0 && m_gesture == other.m_gesture;
    }
    void announce() { m_document->apply(m_change); }
    Document *document() const { return m_document; }

private:
    Document *m_document;
    Change m_change;
    int m_gesture;
};

namespace {

template <class T> class ValueCommand : public DocumentCommand
{
public:
    ValueCommand(Document *document, T Document::*member, T next, Change change, int gesture,
                 const QString &text)
        : DocumentCommand(document, change, gesture, text),
          m_member(member),
          m_before(document->*member),
          m_after(std::move(next))
    {
    }
    void undo() override { set(m_before); }
    void redo() override { set(m_after); }
    bool mergeWith(const QUndoCommand *other) override
    {
        // Equal ids mean the same member and so the same type.
        const auto &later = static_cast<const ValueCommand &>(*other);
        if (!isSameGesture(later))
            return false;
        m_after = later.m_after;
        setObsolete(m_after == m_before);
        return true;
    }

private:
    void set(const T &value)
    {
        document()->*m_member = value;
        announce();
    }

    T Document::*m_member;
    T m_before;
    T m_after;
};

} // namespace

Document::Document(QObject *parent)
    : QObject(parent), m_dataset(std::make_shared<const Dataset>()), m_pipeline(defaultPipeline())
{
}

bool Document::hasDataset() const
{
    return !m_dataset->root.isEmpty();
}

namespace {

/// The first image of the class that needs treatment most, so that the preview has something to
/// show; the first image where nothing is labelled, -1 where there is none.
int mostTellingImage(const Dataset &dataset, const Statistics &statistics)
{
    ClassId rarest = -1;
    const auto &classes = statistics.total.classes;
    for (std::size_t i = 0; i < classes.size(); ++i)
        if (classes[i].boxes > 0 &&
            (rarest < 0 || classes[i].boxes < classes[static_cast<std::size_t>(rarest)].boxes))
            rarest = static_cast<ClassId>(i);
    const auto holdsRarest = [rarest](const ImageItem &image) {
        return std::ranges::any_of(image.annotations, [rarest](const Annotation &annotation) {
            return annotation.classId == rarest;
        });
    };
    const auto found = std::ranges::find_if(dataset.images, holdsRarest);
    if (found != dataset.images.end())
        return static_cast<int>(found - dataset.images.begin());
    return dataset.images.empty() ? -1 : 0;
}

} // namespace

void Document::setDataset(Dataset dataset)
{
    m_dataset = std::make_shared<const Dataset>(std::move(dataset));
    m_statistics = computeStatistics(*m_dataset);
    m_verdicts = judge(*m_dataset, m_statistics, m_rules);
    m_problems = m_dataset->issues;
    m_groups.clear();
    m_plan = nullptr;
    m_exportOptions.destination.clear();
    m_exportOptions.format.clear();
    m_currentImage = mostTellingImage(*m_dataset, m_statistics);
    m_copy = 0;
    m_splitFilter = std::nullopt;
    m_classFilter = -1;
    m_gesture = 0;
    m_undoStack.clear();
    emit changed(Change::Dataset);
}

void Document::closeDataset()
{
    setDataset({});
}

void Document::setProblems(Issues problems)
{
    m_problems = std::move(problems);
    emit changed(Change::Problems);
}

void Document::setGroups(std::vector<int> groups)
{
    if (groups == m_groups)
        return;
    m_groups = std::move(groups);
    emit changed(Change::Groups);
}

template <class T>
void Document::push(T Document::*member, T next, Change change, const QString &text)
{
    if (this->*member == next)
        return;
    m_undoStack.push(new ValueCommand<T>(this, member, std::move(next), change, m_gesture, text));
}

void Document::setPipeline(Pipeline pipeline, const QString &undoText)
{
    push(&Document::m_pipeline, std::move(pipeline), Change::Pipeline, undoText);
}

void Document::setPolicy(BalancePolicy policy, const QString &undoText)
{
    push(&Document::m_policy, std::move(policy), Change::Policy, undoText);
}

void Document::setRules(VerdictRules rules, const QString &undoText)
{
    push(&Document::m_rules, std::move(rules), Change::Rules, undoText);
}

void Document::setExportOptions(ExportOptions options)
{
    m_exportOptions = std::move(options);
    emit changed(Change::ExportOptions);
}

void Document::beginGesture()
{
    m_gesture = ++m_lastGesture;
}

void Document::endGesture()
{
    m_gesture = 0;
}

void Document::setPlan(std::shared_ptr<const BalancePlan> plan)
{
    m_plan = std::move(plan);
    emit changed(Change::Plan);
}

void Document::setCurrentImage(int index)
{
    const bool exists = index >= 0 && index < static_cast<int>(m_dataset->images.size());
    const int next = exists ? index : -1;
    if (next == m_currentImage)
        return;
    m_currentImage = next;
    emit changed(Change::Image);
}

void Document::setSelectedStep(int index)
{
    const bool exists = index >= 0 && index < static_cast<int>(m_pipeline.steps.size());
    const int next = exists ? index : -1;
    if (next == m_selectedStep)
        return;
    m_selectedStep = next;
    emit changed(Change::Step);
}

void Document::setSample(std::uint64_t seed, std::uint64_t copy)
{
    if (seed == m_seed && copy == m_copy)
        return;
    m_seed = seed;
    m_copy = copy;
    emit changed(Change::Sample);
}

void Document::setSplitFilter(std::optional<Split> split)
{
    if (split == m_splitFilter)
        return;
    m_splitFilter = split;
    emit changed(Change::Filter);
}

void Document::setClassFilter(ClassId classId)
{
    const ClassId next = classId < static_cast<ClassId>(m_dataset->classes.size()) ? classId : -1;
    if (next == m_classFilter)
        return;
    m_classFilter = next;
    emit changed(Change::Filter);
}

std::vector<int> Document::filteredImages() const
{
    const auto holdsClass = [this](const ImageItem &image) {
        const auto isWanted = [this](const Annotation &annotation) {
            return annotation.classId == m_classFilter;
        };
        return std::any_of(image.annotations.begin(), image.annotations.end(), isWanted) ||
               std::find(image.tags.begin(), image.tags.end(), m_classFilter) != image.tags.end();
    };
    std::vector<int> indices;
    for (std::size_t i = 0; i < m_dataset->images.size(); ++i) {
        const ImageItem &image = m_dataset->images[i];
        if (m_splitFilter && image.split != *m_splitFilter)
            continue;
        if (m_classFilter < 0 || holdsClass(image))
            indices.push_back(static_cast<int>(i));
    }
    return indices;
}

/// Brings what depends on an edited value along, then tells the views.
void Document::apply(Change change)
{
    if (change == Change::Rules)
        judgeAgain();
    if (change == Change::Pipeline && m_selectedStep >= static_cast<int>(m_pipeline.steps.size()))
        setSelectedStep(static_cast<int>(m_pipeline.steps.size()) - 1);
    emit changed(change);
}

void Document::judgeAgain()
{
    m_verdicts = judge(*m_dataset, m_statistics, m_rules);
}

} // namespace ballast

#include "moc_document.cpp"
