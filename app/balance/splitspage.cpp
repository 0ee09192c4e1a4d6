#include "app/balance/splitspage.h"

#include "app/balance/snippetbuttons.h"
#include "app/jobcontroller.h"
#include "app/overview/numberitem.h"
#include "app/overview/overviewtexts.h"
#include "core/export/bundle.h"
#include "widgets/card.h"
#include "widgets/elidedlabel.h"
#include "widgets/numbers.h"
#include "widgets/sidepanel.h"
#include "widgets/valueslider.h"

#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QJsonDocument>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTableWidget>

#include <set>

namespace ballast {

namespace {

/// Number of the part an image is in, and the names of the parts.
struct Parts
{
    QStringList names;
    std::vector<int> of;
};

Parts partsOf(const SplitAssignment &assignment)
{
    Parts parts;
    for (int fold = 0; fold < assignment.foldCount; ++fold)
        parts.names << SplitsPage::tr("fold %1").arg(fold + 1);
    const int first = static_cast<int>(parts.names.size());
    if (first == 0)
        parts.names << splitText(Split::Train) << splitText(Split::Val);
    parts.names << splitText(Split::Test);
    const int test = static_cast<int>(parts.names.size()) - 1;
    for (std::size_t i = 0; i < assignment.splits.size(); ++i) {
        const Split split = assignment.splits[i];
        const int fold = assignment.folds.empty() ? -1 : assignment.folds[i];
        parts.of.push_back(split == Split::Test  ? test
                           : fold >= 0           ? fold
                           : split == Split::Val ? 1
                                                 : 0);
    }
    return parts;
}

} // namespace

SplitsPage::SplitsPage(Document &document, JobController &jobs, QWidget *parent)
    : BalancePage(document, jobs, {Change::Dataset}, parent),
      m_val(new ValueSlider(tr("Validation"))),
      m_test(new ValueSlider(tr("Test"))),
      m_folds(new QSpinBox),
      m_group(new QComboBox),
      m_pattern(new QLineEdit),
      m_seed(new QSpinBox),
      m_deal(new QPushButton(tr("Split"))),
      m_export(new QPushButton(tr("Export…"))),
      m_table(new QTableWidget),
      m_leaks(new QTableWidget),
      m_noLeaks(mutedLabel()),
      m_sentence(mutedLabel()),
      m_leakSentence(mutedLabel()),
      m_note(wrappedLabel())
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(new SidePanel(makeForm(), 40));
    row->addWidget(makeResult(), 1);
    connect(m_folds, &QSpinBox::valueChanged, this, &SplitsPage::showForm);
    connect(m_group, &QComboBox::activated, this, &SplitsPage::showForm);
    connect(m_deal, &QPushButton::clicked, this, &SplitsPage::deal);
    showForm();
}

QWidget *SplitsPage::makeForm()
{
    for (auto [slider, standard] : {std::pair(m_val, 20.0), std::pair(m_test, 0.0)}) {
        slider->setOptions({{0, 50, 1, false}, standard, 90, 0, QStringLiteral("\u202f%")});
        slider->setValue(standard);
    }
    m_folds->setRange(0, 20);
    m_folds->setSpecialValueText(tr("none"));
    m_seed->setRange(0, 1'000'000);
    m_seed->setValue(42);
    const std::pair<QString, Grouping::Kind> kinds[] = {
        {tr("nothing"), Grouping::None},
        {tr("copies of one photograph (by name)"), Grouping::Source},
        {tr("folders"), Grouping::Folder},
        {tr("a pattern in the path"), Grouping::Pattern},
        {tr("near-duplicates"), Grouping::NearDuplicates}};
    for (const auto &[text, kind] : kinds)
        m_group->addItem(text, static_cast<int>(kind));
    m_group->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_group->setAccessibleName(tr("Keep together"));
    m_group->setFocusPolicy(Qt::StrongFocus);
    m_pattern->setPlaceholderText(QStringLiteral("^(patient\\d+)_"));
    m_pattern->setAccessibleName(tr("Pattern"));
    m_deal->setProperty("primary", true);
    auto *form = new QWidget;
    auto *column = new QVBoxLayout(form);
    column->setContentsMargins(12, 12, 12, 12);
    column->setSpacing(8);
    column->addWidget(headLabel(tr("New split")));
    column->addWidget(m_val);
    column->addWidget(m_test);
    auto *fields = new QFormLayout;
    fields->addRow(tr("Folds"), m_folds);
    fields->addRow(tr("Keep together"), m_group);
    fields->addRow(QString(), m_pattern);
    fields->addRow(tr("Seed"), m_seed);
    column->addLayout(fields);
    column->addWidget(m_deal);
    column->addWidget(mutedLabel(tr("Every class is spread over the parts alike. Split first, then "
                                    "augment: validation and test are never touched.")));
    column->addSpacing(12);
    column->addWidget(headLabel(tr("Leaks")));
    auto *check = new QPushButton(tr("Look for near-duplicates"));
    check->setToolTip(tr("Images of two splits that show nearly the same, turned and mirrored ones "
                         "too; decodes all images"));
    connect(check, &QPushButton::clicked, this, &SplitsPage::checkLeaks);
    column->addWidget(check);
    column->addWidget(m_leakSentence);
    column->addStretch(1);
    return form;
}

QWidget *SplitsPage::makeResult()
{
    auto *parts = new Card(tr("Images per class and part"));
    auto *buttons = new SnippetButtons(
        {{QStringLiteral("JSON"), QStringLiteral("splits.json"),
          [this] {
              return m_assignment
                         ? QString::fromUtf8(QJsonDocument(splitToJson(*document().dataset(),
                                                                       m_dealt, *m_assignment))
                                                 .toJson())
                         : QString();
          }},
         {QStringLiteral("CSV"), QStringLiteral("splits.csv"), [this] {
              return m_assignment ? splitCsv(*document().dataset(), *m_assignment) : QString();
          }}});
    m_export->setToolTip(tr("The dataset with these splits; with folds one dataset per fold"));
    auto *row = new QHBoxLayout;
    row->addWidget(m_sentence, 1);
    row->addWidget(buttons);
    row->addWidget(m_export);
    m_note->setProperty("level", QStringLiteral("enough"));
    parts->body().addWidget(m_table, 1);
    parts->body().addLayout(row);
    parts->body().addWidget(m_note);
    auto *leaks = new Card(tr("Images that leak between the present splits"));
    makeNumberTable(*m_leaks, {tr("Image"), tr("Its like"), tr("Likeness")});
    m_leaks->horizontalHeader()->setSectionResizeMode(1, QHeaderView::Stretch);
    m_noLeaks->setObjectName(QStringLiteral("noLeaks"));
    m_noLeaks->setAlignment(Qt::AlignCenter);
    leaks->body().addWidget(m_noLeaks, 1);
    leaks->body().addWidget(m_leaks, 1);
    auto *result = new QWidget;
    auto *column = new QVBoxLayout(result);
    column->setContentsMargins(12, 12, 12, 12);
    column->setSpacing(10);
    column->addWidget(parts, 3);
    column->addWidget(leaks, 2);
    connect(m_export, &QPushButton::clicked, this, &SplitsPage::askAndExport);
    connect(buttons, &SnippetButtons::copied, this,
            [this](const QString &name) { m_note->setText(tr("Copied as %1").arg(name)); });
    connect(
        buttons, &SnippetButtons::saveRequested, this,
        [this](const QString &name, const QByteArray &bytes) { askAndSave(name, bytes, *m_note); });
    return result;
}

void SplitsPage::showForm()
{
    m_val->setEnabled(m_folds->value() < 2);
    m_pattern->setVisible(m_group->currentData().toInt() == Grouping::Pattern);
    if (m_folds->value() == 1)
        m_folds->setValue(2);
}

Result<SplitOptions> SplitsPage::options() const
{
    SplitOptions options;
    options.val = m_val->value() / 100;
    options.test = m_test->value() / 100;
    options.folds = m_folds->value();
    options.grouping.kind = static_cast<Grouping::Kind>(m_group->currentData().toInt());
    options.seed = static_cast<std::uint64_t>(m_seed->value());
    if (options.grouping.kind == Grouping::Pattern)
        options.grouping.pattern = m_pattern->text();
    return options;
}

void SplitsPage::refresh()
{
    m_assignment.reset();
    m_note->clear();
    m_leakSentence->clear();
    m_leaks->setRowCount(0);
    showNoLeaks(tr("Not looked for yet: the button “Look for near-duplicates” compares all "
                   "images."));
    showAssignment();
    if (!document().dataset()->images.empty() &&
        m_group->currentData().toInt() != Grouping::NearDuplicates)
        deal();
}

void SplitsPage::deal()
{
    const auto chosen = options();
    if (m_job != 0 || !chosen || document().dataset()->images.empty())
        return;
    const auto dataset = document().dataset();
    m_job = jobs().start(
        tr("Splitting"),
        [dataset, options = *chosen](const TaskContext &context) {
            return std::any(assignSplits(*dataset, options, context));
        },
        this,
        [this, dataset, options = *chosen](std::any result) {
            m_job = 0;
            auto *assignment = std::any_cast<Result<SplitAssignment>>(&result);
            if (dataset != document().dataset())
                return deal();
            if (!assignment)
                return;
            if (!*assignment) {
                m_note->setText(breakable(assignment->error().text()));
                return;
            }
            m_note->clear();
            m_dealt = options;
            m_assignment = assignment->value();
            showAssignment();
        });
}

void SplitsPage::showAssignment()
{
    m_export->setEnabled(m_assignment.has_value());
    m_table->clear();
    m_table->setRowCount(0);
    if (!m_assignment) {
        m_table->setColumnCount(0);
        m_sentence->setText(tr("Nothing has been split yet."));
        return;
    }
    const Dataset &dataset = *document().dataset();
    const Parts parts = partsOf(*m_assignment);
    makeNumberTable(*m_table, QStringList{tr("Class")} + parts.names);
    m_table->setSortingEnabled(false);
    const auto columns = static_cast<std::size_t>(parts.names.size());
    std::vector<std::vector<qint64>> counts(dataset.classes.size() + 1,
                                            std::vector<qint64>(columns, 0));
    for (std::size_t i = 0; i < dataset.images.size(); ++i) {
        const auto part = static_cast<std::size_t>(parts.of[i]);
        std::set<ClassId> held(dataset.images[i].tags.begin(), dataset.images[i].tags.end());
        for (const Annotation &annotation : dataset.images[i].annotations)
            held.insert(annotation.classId);
        for (const ClassId id : held)
            if (id >= 0 && static_cast<std::size_t>(id) < dataset.classes.size())
                ++counts[static_cast<std::size_t>(id)][part];
        ++counts.back()[part];
    }
    m_table->setRowCount(static_cast<int>(counts.size()));
    for (std::size_t row = 0; row < counts.size(); ++row) {
        const int line = static_cast<int>(row);
        const bool all = row == dataset.classes.size();
        m_table->setItem(line, 0,
                         makeNameItem(all ? tr("all images") : className(dataset, line), line));
        for (std::size_t part = 0; part < columns; ++part)
            m_table->setItem(
                line, static_cast<int>(part) + 1,
                new NumberItem(double(counts[row][part]), countText(counts[row][part])));
    }
    m_sentence->setText(
        tr("%1 images in %2 groups that stay together.")
            .arg(countText(qint64(dataset.images.size())), countText(m_assignment->groups)));
}

void SplitsPage::checkLeaks()
{
    if (m_job != 0)
        return;
    const auto dataset = document().dataset();
    m_leakSentence->setText(tr("Comparing…"));
    m_job = jobs().start(
        tr("Looking for near-duplicates"),
        [dataset](const TaskContext &context) {
            auto pairs = findNearDuplicates(*dataset, {}, context);
            return context.stopRequested() ? std::any() : std::any(std::move(pairs));
        },
        this,
        [this, dataset](std::any result) {
            m_job = 0;
            if (dataset != document().dataset())
                return;
            const auto *pairs = std::any_cast<std::vector<NearDuplicate>>(&result);
            if (!pairs)
                m_leakSentence->setText(tr("Stopped: not all images were compared."));
            else {
                document().setGroups(groupsOf(dataset->images.size(), *pairs));
                showLeaks(acrossSplits(*dataset, *pairs));
            }
        });
}

void SplitsPage::showNoLeaks(const QString &why)
{
    m_noLeaks->setText(why);
    m_noLeaks->setVisible(m_leaks->rowCount() == 0);
    m_leaks->setVisible(m_leaks->rowCount() > 0);
}

void SplitsPage::showLeaks(const std::vector<NearDuplicate> &pairs)
{
    const Dataset &dataset = *document().dataset();
    const auto name = [&](int image) {
        const ImageItem &item = dataset.images[static_cast<std::size_t>(image)];
        return QStringLiteral("%1 (%2)").arg(item.path, splitText(item.split));
    };
    m_leaks->setSortingEnabled(false);
    m_leaks->setRowCount(static_cast<int>(pairs.size()));
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        const int row = static_cast<int>(i);
        m_leaks->setItem(row, 0, makeNameItem(name(pairs[i].a), pairs[i].a));
        m_leaks->setItem(row, 1, makeNameItem(name(pairs[i].b), pairs[i].b));
        m_leaks->setItem(
            row, 2,
            new NumberItem(pairs[i].correlation,
                           pairs[i].exact ? tr("same file") : shareText(pairs[i].correlation)));
    }
    m_leaks->setSortingEnabled(true);
    showNoLeaks(tr("No image of one split shows what one of another shows."));
    m_leakSentence->setText(pairs.empty()
                                ? tr("No image of one split shows what one of another shows.")
                                : tr("%1 pairs across splits: what was trained on cannot measure a "
                                     "model. Split again with near-duplicates kept together.")
                                      .arg(countText(qint64(pairs.size()))));
}

void SplitsPage::askAndExport()
{
    const QString suggested =
        QDir::home().filePath(document().dataset()->name + QStringLiteral("-split"));
    const QString folder = QFileDialog::getSaveFileName(this, tr("Folder to make"), suggested);
    if (!folder.isEmpty())
        exportTo(folder);
}

void SplitsPage::exportTo(const QString &folder)
{
    if (!m_assignment)
        return;
    ExportOptions options = document().exportOptions();
    options.format.clear();
    options.splits = ExportOptions().splits; // the Export page's choice is about the present ones
    options.destination = folder;
    const auto work = [dataset = document().dataset(), assignment = *m_assignment,
                       options](const TaskContext &context) -> Result<QString> {
        if (assignment.foldCount == 0) {
            const Dataset split = withSplits(*dataset, assignment);
            const auto report =
                exportDataset(split, emptyPlan(split), Pipeline(), options, context);
            return report ? Result<QString>(report->stopped ? QString() : report->destination)
                          : Result<QString>(report.error());
        }
        const auto part = [&](int fold) {
            Dataset split = withFold(*dataset, assignment, fold);
            BalancePlan plan = emptyPlan(split);
            return BundlePart{QStringLiteral("fold%1").arg(fold + 1), std::move(split),
                              std::move(plan), options};
        };
        const auto bundle = exportBundle(*dataset, options.destination, assignment.foldCount, part,
                                         {}, Pipeline(), context);
        return bundle ? Result<QString>(bundle->stopped ? QString() : bundle->destination)
                      : Result<QString>(bundle.error());
    };
    jobs().start(
        tr("Writing the splits"),
        [work](const TaskContext &context) { return std::any(work(context)); }, this,
        [this](std::any result) {
            const auto *written = std::any_cast<Result<QString>>(&result);
            if (!written)
                return;
            if (!*written)
                return tell(written->error());
            m_note->setText(written->value().isEmpty()
                                ? tr("Stopped")
                                : breakable(tr("Written to %1").arg(written->value())));
        });
}

} // namespace ballast
