#pragma once

#include "core/augment/pipeline.h"
#include "core/balance/plan.h"
#include "core/dataset/dataset.h"
#include "core/dataset/statistics.h"
#include "core/dataset/verdict.h"
#include "core/export/exporter.h"

#include <QObject>
#include <QUndoStack>

#include <memory>
#include <optional>

namespace ballast {

/// What changed; views look up the new value in the Document.
enum class Change {
    Dataset,  ///< another dataset, or none: everything derived is new too
    Problems, ///< the check found its issues
    Rules,    ///< verdict rules, and so the verdicts
    Pipeline,
    Policy, ///< balance policy; the plan follows later
    Groups, ///< which images show the same
    Plan,   ///< a new plan is there, or none
    ExportOptions,
    Image,  ///< current image
    Step,   ///< selected pipeline step
    Sample, ///< seed or shown copy
    Filter  ///< split or class filter
};

/// The state of the application: one dataset, pipeline, policy and export options with one undo
/// stack. Views sync from changed(); they own nothing. Main thread only; jobs get values.
class Document : public QObject
{
    Q_OBJECT

public:
    explicit Document(QObject *parent = nullptr);

    // The dataset and what is derived from it. Never null, but may be empty (hasDataset()).
    bool hasDataset() const;
    std::shared_ptr<const Dataset> dataset() const { return m_dataset; }
    const Statistics &statistics() const { return m_statistics; }
    const std::vector<Verdict> &verdicts() const { return m_verdicts; }
    const Issues &problems() const { return m_problems; }
    /// Replaces everything, clears the undo stack, keeps the pipeline.
    void setDataset(Dataset dataset);
    void closeDataset();
    void setProblems(Issues problems);
    /// By image, equal where images show the same; empty until somebody looked for them.
    const std::vector<int> &groups() const { return m_groups; }
    void setGroups(std::vector<int> groups);

    // Edited state: every setter is one undo step that merges with the one before of the same
    // gesture.
    const Pipeline &pipeline() const { return m_pipeline; }
    void setPipeline(Pipeline pipeline, const QString &undoText);
    const BalancePolicy &policy() const { return m_policy; }
    void setPolicy(BalancePolicy policy, const QString &undoText);
    const VerdictRules &rules() const { return m_rules; }
    void setRules(VerdictRules rules, const QString &undoText);
    const ExportOptions &exportOptions() const { return m_exportOptions; }
    void setExportOptions(ExportOptions options); ///< no undo: a form, not an edit

    /// Edits between beginGesture and endGesture (a slider drag) are one undo step, and none when
    /// the value returns to where it started. Not nested.
    void beginGesture();
    void endGesture();
    QUndoStack *undoStack() { return &m_undoStack; }

    // Derived by a job.
    std::shared_ptr<const BalancePlan> plan() const { return m_plan; } ///< null until computed
    void setPlan(std::shared_ptr<const BalancePlan> plan);

    // Selection, not saved, not undone.
    int currentImage() const { return m_currentImage; } ///< index into images, −1 = none
    void setCurrentImage(int index);
    int selectedStep() const { return m_selectedStep; }
    void setSelectedStep(int index);
    std::uint64_t seed() const { return m_seed; }
    std::uint64_t copy() const { return m_copy; }
    void setSample(std::uint64_t seed, std::uint64_t copy);
    std::optional<Split> splitFilter() const { return m_splitFilter; } ///< none = all
    void setSplitFilter(std::optional<Split> split);
    ClassId classFilter() const { return m_classFilter; } ///< −1 = all
    void setClassFilter(ClassId classId);
    /// Indices of the images that pass both filters, in dataset order.
    std::vector<int> filteredImages() const;

signals:
    void changed(ballast::Change change);

private:
    friend class DocumentCommand;
    template <class T> void push(T Document::*member, T next, Change change, const QString &text);
    void apply(Change change);
    void judgeAgain();

    std::shared_ptr<const Dataset> m_dataset;
    Statistics m_statistics;
    std::vector<Verdict> m_verdicts;
    Issues m_problems;
    std::vector<int> m_groups;
    Pipeline m_pipeline;
    BalancePolicy m_policy;
    VerdictRules m_rules;
    ExportOptions m_exportOptions;
    std::shared_ptr<const BalancePlan> m_plan;
    int m_currentImage = -1;
    int m_selectedStep = -1;
    std::uint64_t m_seed = 42;
    std::uint64_t m_copy = 0;
    std::optional<Split> m_splitFilter;
    ClassId m_classFilter = -1;
    QUndoStack m_undoStack;
    int m_gesture = 0; ///< id of the running gesture, 0 = none
    int m_lastGesture = 0;
};

} // namespace ballast
