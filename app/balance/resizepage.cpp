#include "app/balance/resizepage.h"

#include "app/balance/magnifier.h"
#include "app/imagepixels.h"
#include "app/jobcontroller.h"
#include "app/overview/numberitem.h"
#include "app/overview/overviewtexts.h"
#include "core/export/ladder.h"
#include "core/imaging/codec.h"
#include "widgets/card.h"
#include "widgets/elidedlabel.h"
#include "widgets/histogramchart.h"
#include "widgets/numbers.h"
#include "widgets/sidepanel.h"
#include "widgets/valueslider.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QTableWidget>

#include <opencv2/imgproc.hpp>

#include <cmath>

namespace ballast {

namespace {

constexpr std::array Sizes{96, 128, 160, 224, 320, 416, 512, 640, 768, 1024, 1280};
constexpr double Margin = 1.5;     ///< of the box that is shown around it on each side, at least
constexpr double LeastMargin = 12; ///< source pixels

struct Magnified
{
    QImage source;
    QImage small;
    Box box;
    double scale = 1;
    bool ok = false;
};

/// The same part of the image from the source and from the whole image fitted to `size`.
Magnified magnified(const QString &path, const Box &box, int size)
{
    Magnified result;
    const auto image = decodeImage(path);
    if (!image || image->pixels.empty())
        return result;
    const cv::Mat &pixels = image->pixels;
    const int longest = std::max(pixels.cols, pixels.rows);
    result.scale = std::min(1.0, double(size) / longest);
    const cv::Size small(std::max(1, int(std::lround(pixels.cols * result.scale))),
                         std::max(1, int(std::lround(pixels.rows * result.scale))));
    cv::Mat fitted;
    cv::resize(pixels, fitted, small, 0, 0, cv::INTER_AREA);
    const double margin = std::max(LeastMargin, Margin * std::max(box.width(), box.height()) / 2);
    // Whole pixels of the small image, so that both cut-outs show exactly the same.
    const double sx = double(small.width) / pixels.cols, sy = double(small.height) / pixels.rows;
    const int x1 = std::clamp(int(std::floor((box.x1 - margin) * sx)), 0, small.width - 1);
    const int y1 = std::clamp(int(std::floor((box.y1 - margin) * sy)), 0, small.height - 1);
    const int x2 = std::clamp(int(std::ceil((box.x2 + margin) * sx)), x1 + 1, small.width);
    const int y2 = std::clamp(int(std::ceil((box.y2 + margin) * sy)), y1 + 1, small.height);
    const cv::Rect inSmall(x1, y1, x2 - x1, y2 - y1);
    const cv::Rect inSource =
        cv::Rect(int(x1 / sx), int(y1 / sy), std::max(1, int(std::lround((x2 - x1) / sx))),
                 std::max(1, int(std::lround((y2 - y1) / sy)))) &
        cv::Rect(0, 0, pixels.cols, pixels.rows);
    result.source = toQImage(pixels(inSource).clone());
    result.small = toQImage(fitted(inSmall).clone());
    result.box = box;
    result.ok = true;
    return result;
}

std::vector<HistogramChart::Bin> binSides(const std::vector<ResizedBox> &boxes, ClassId only,
                                          double limit)
{
    std::vector<HistogramChart::Bin> bins;
    // Edges at powers of √2 up to 512 px, so that 4, 8, 16 and 32 are edges.
    for (int i = 0; i < 18; ++i)
        bins.push_back({std::exp2(i / 2.0), std::exp2((i + 1) / 2.0), 0, false});
    for (const ResizedBox &box : boxes) {
        if (only >= 0 && box.classId != only)
            continue;
        const double side = std::max(1.0, double(box.smallestSide()));
        const int bin = std::min(17, static_cast<int>(std::floor(2 * std::log2(side) + 1e-6)));
        ++bins[static_cast<std::size_t>(bin)].count;
    }
    for (HistogramChart::Bin &bin : bins)
        bin.flagged = bin.to < limit + 0.5;
    if (boxes.empty())
        bins.clear();
    return bins;
}

} // namespace

ResizePage::ResizePage(Document &document, JobController &jobs, QWidget *parent)
    : BalancePage(document, jobs, {Change::Dataset, Change::Filter}, parent),
      m_size(new QComboBox),
      m_limit(new ValueSlider(tr("Lost under"))),
      m_keep(new ValueSlider(tr("Keep"))),
      m_overlap(new ValueSlider(tr("Tile overlap"))),
      m_schedule(new QComboBox),
      m_table(new QTableWidget),
      m_chart(new HistogramChart),
      m_magnifier(new Magnifier),
      m_sentence(mutedLabel()),
      m_note(wrappedLabel())
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(new SidePanel(makeForm(), 40));
    row->addWidget(makeMiddle(), 1);
    connect(m_size, &QComboBox::activated, this, &ResizePage::touch);
    for (const ValueSlider *slider : {m_limit, m_keep, m_overlap})
        connect(slider, &ValueSlider::valueChanged, this, &ResizePage::touch);
    connect(m_table, &QTableWidget::cellClicked, this, [this](int clicked) {
        magnify(m_table->item(clicked, 0)->data(Qt::UserRole).toInt());
    });
    connect(m_chart, &Chart::failed, this, &ResizePage::tell);
}

QWidget *ResizePage::makeForm()
{
    for (const int size : Sizes)
        m_size->addItem(tr("%1 px").arg(size), size);
    selectData(*m_size, 224);
    m_size->setAccessibleName(tr("Training size"));
    m_size->setFocusPolicy(Qt::StrongFocus);
    m_limit->setOptions({{2, 64, 1, true}, 8, 512, 0, QStringLiteral("\u202fpx")});
    m_limit->setValue(8);
    m_keep->setOptions({{50, 100, 1, false}, 95, 100, 0, QStringLiteral("\u202f%")});
    m_keep->setValue(95);
    m_overlap->setOptions({{0, 50, 1, false}, 20, 90, 0, QStringLiteral("\u202f%")});
    m_overlap->setValue(20);
    for (const SchedulePreset &preset : schedulePresets())
        m_schedule->addItem(QCoreApplication::translate("Ladder", preset.label),
                            QString::fromLatin1(preset.key));
    m_schedule->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_schedule->setAccessibleName(tr("Schedule"));
    m_schedule->setFocusPolicy(Qt::StrongFocus);
    auto *write = new QPushButton(tr("Export at these sizes…"));
    connect(write, &QPushButton::clicked, this, &ResizePage::writeLadder);
    auto *form = new QWidget;
    auto *column = new QVBoxLayout(form);
    column->setContentsMargins(12, 12, 12, 12);
    column->setSpacing(8);
    column->addWidget(headLabel(tr("Training size")));
    column->addWidget(m_size);
    column->addWidget(mutedLabel(tr("Images are fitted: their longer side to this size.")));
    column->addWidget(m_limit);
    column->addWidget(m_keep);
    column->addWidget(m_overlap);
    column->addSpacing(12);
    column->addWidget(headLabel(tr("Progressive resizing")));
    column->addWidget(m_schedule);
    column->addWidget(write);
    column->addWidget(mutedLabel(tr("The same split at each size, from the original pixels, with "
                                    "the plan's copies and schedule.yaml.")));
    m_note->setProperty("level", QStringLiteral("enough"));
    column->addWidget(m_note);
    column->addStretch(1);
    return form;
}

QWidget *ResizePage::makeMiddle()
{
    auto *table = new Card(tr("What is lost, and what would keep it"));
    makeNumberTable(*m_table, {tr("Class"), tr("Boxes"), tr("< 4 px"), tr("< 8 px"), tr("< 16 px"),
                               tr("< 32 px"), tr("Smallest size"), tr("Tiles")});
    m_table->setAccessibleName(tr("Resize impact"));
    table->body().addWidget(m_table, 1);
    table->body().addWidget(m_sentence);
    auto *sides = new Card(tr("Smallest side after resizing"));
    m_chart->setTitle(tr("Smallest side after resizing"));
    m_chart->setTexts(tr("smallest side"), tr("px"), tr("boxes"));
    m_chart->setEmptyText(tr("No boxes, or the sizes of their images are not known"));
    sides->setChart(*m_chart);
    auto *lens = new Card(tr("As training sees it"));
    lens->body().addWidget(m_magnifier, 1);
    auto *below = new QHBoxLayout;
    below->setSpacing(10);
    below->addWidget(sides, 1);
    below->addWidget(lens, 1);
    auto *middle = new QWidget;
    auto *column = new QVBoxLayout(middle);
    column->setContentsMargins(12, 12, 12, 12);
    column->setSpacing(10);
    column->addWidget(table, 1);
    column->addLayout(below, 1);
    return middle;
}

void ResizePage::setTrainingSize(int pixels)
{
    selectData(*m_size, pixels);
    touch();
}

void ResizePage::refresh()
{
    const Dataset &dataset = *document().dataset();
    const auto boxes =
        resizedBoxes(dataset, m_size->currentData().toInt(), document().splitFilter());
    if (document().classFilter() >= 0)
        m_class = document().classFilter();
    if (m_class >= static_cast<ClassId>(dataset.classes.size()))
        m_class = -1;
    fillTable(boxes);
    fillHistogram(boxes);
    loadMagnified();
}

void ResizePage::fillTable(const std::vector<ResizedBox> &boxes)
{
    const Dataset &dataset = *document().dataset();
    const int size = m_size->currentData().toInt();
    const int limit = static_cast<int>(std::lround(m_limit->value()));
    const auto impacts = resizeImpact(dataset, boxes);
    const auto needs =
        smallestSizes(dataset, m_keep->value() / 100, limit, document().splitFilter());
    const auto image = commonImageSize(dataset);
    const SmallestSize *worst = nullptr;
    m_table->setSortingEnabled(false);
    m_table->setRowCount(static_cast<int>(impacts.size()));
    for (std::size_t id = 0; id < impacts.size(); ++id) {
        const int row = static_cast<int>(id);
        const ResizeImpact &impact = impacts[id];
        const SmallestSize &need = needs[id];
        const bool any = impact.boxes > 0;
        m_table->setItem(row, 0, makeNameItem(className(dataset, row), row));
        m_table->setItem(row, 1, new NumberItem(double(impact.boxes), countText(impact.boxes)));
        for (std::size_t n = 0; n < ResizeImpact::Limits.size(); ++n)
            m_table->setItem(row, 2 + static_cast<int>(n),
                             new NumberItem(impact.shareUnder(n),
                                            any ? shareText(impact.shareUnder(n)) : QString()));
        m_table->setItem(row, 6,
                         new NumberItem(need.pixels, !any ? QString()
                                                     : need.beyondSource()
                                                         ? tr("none")
                                                         : tr("%1 px").arg(need.pixels)));
        const TileGrid grid = image && any ? tileGrid(image->first, image->second, need.sourceSide,
                                                      size, limit, m_overlap->value() / 100)
                                           : TileGrid{};
        auto *tiles = new NumberItem(
            grid.count(),
            grid.tile > 0 ? QStringLiteral("%1 × %2").arg(grid.columns).arg(grid.rows) : QString());
        if (grid.tile > 0)
            tiles->setToolTip(tr("Tiles of %1 px, %2 px overlap, on the commonest image size")
                                  .arg(grid.tile)
                                  .arg(grid.overlap));
        m_table->setItem(row, 7, tiles);
        if (any && (!worst || need.pixels > worst->pixels))
            worst = &need;
    }
    m_table->setSortingEnabled(true);
    if (m_class >= 0)
        selectNameItem(*m_table, m_class);
    m_sentence->setText(breakable(
        !worst ? tr("There are no boxes to measure.")
        : worst->beyondSource()
            ? tr("%1: %2 of the boxes never reach %3 px, not even in the source. Tiles cannot "
                 "help; sharper pictures can.")
                  .arg(className(dataset, worst->classId), shareText(m_keep->value() / 100))
                  .arg(limit)
            : tr("From %1 px on, every class keeps %2 of its boxes at %3 px or more.")
                  .arg(worst->pixels)
                  .arg(shareText(m_keep->value() / 100))
                  .arg(limit)));
}

void ResizePage::fillHistogram(const std::vector<ResizedBox> &boxes)
{
    m_chart->setBins(binSides(boxes, m_class, m_limit->value()));
}

void ResizePage::magnify(ClassId id)
{
    m_class = id;
    const auto boxes = resizedBoxes(*document().dataset(), m_size->currentData().toInt(),
                                    document().splitFilter());
    fillHistogram(boxes);
    loadMagnified();
}

void ResizePage::loadMagnified()
{
    m_again = m_job != 0;
    if (m_again)
        return;
    const auto dataset = document().dataset();
    const int size = m_size->currentData().toInt();
    std::vector<std::tuple<double, int, Box>> candidates;
    for (std::size_t i = 0; i < dataset->images.size(); ++i)
        for (const Annotation &annotation : dataset->images[i].annotations)
            if ((m_class < 0 || annotation.classId == m_class) && !annotation.box.isEmpty())
                candidates.emplace_back(std::min(annotation.box.width(), annotation.box.height()),
                                        static_cast<int>(i), annotation.box);
    if (candidates.empty())
        return m_magnifier->clear(tr("No box to show"));
    const auto middle = candidates.begin() + static_cast<std::ptrdiff_t>(candidates.size() / 2);
    std::ranges::nth_element(candidates, middle, {}, [](const auto &c) {
        return std::pair(std::get<0>(c), std::get<1>(c));
    });
    const auto [side, image, box] = *middle;
    const QString path = dataset->absolutePath(dataset->images[static_cast<std::size_t>(image)]);
    m_job = jobs().start(
        tr("Magnifying"),
        [path, box = box, size](const TaskContext &) {
            return std::any(magnified(path, box, size));
        },
        this,
        [this, size, dataset](std::any result) {
            m_job = 0;
            const auto *found = std::any_cast<Magnified>(&result);
            if (m_again)
                return loadMagnified();
            if (!found || !found->ok)
                return m_magnifier->clear(tr("The image cannot be read"));
            const auto pixels = [](double w, double h) {
                return QStringLiteral("%1 × %2 px").arg(realText(w, 0), realText(h, 0));
            };
            m_magnifier->setImages(
                found->source, found->small,
                tr("source: %1").arg(pixels(found->box.width(), found->box.height())),
                tr("at %1 px: %2")
                    .arg(size)
                    .arg(pixels(found->box.width() * found->scale,
                                found->box.height() * found->scale)));
        });
}

void ResizePage::writeLadder()
{
    const QString suggested =
        QDir::home().filePath(document().dataset()->name + QStringLiteral("-sizes"));
    const QString folder = QFileDialog::getSaveFileName(this, tr("Folder to make"), suggested);
    if (!folder.isEmpty())
        exportLadderTo(folder);
}

void ResizePage::exportLadderTo(const QString &folder)
{
    const auto plan = document().plan();
    ExportOptions options = document().exportOptions();
    options.destination = folder;
    const SchedulePreset *preset = schedulePreset(m_schedule->currentData().toString());
    jobs().start(
        tr("Writing at several sizes"),
        [dataset = document().dataset(), plan, pipeline = document().pipeline(), options,
         preset](const TaskContext &context) {
            return std::any(exportLadder(*dataset, plan ? *plan : emptyPlan(*dataset), pipeline,
                                         options, preset->sizes, preset, context));
        },
        this,
        [this](std::any result) {
            const auto *bundle = std::any_cast<Result<BundleReport>>(&result);
            if (!bundle)
                return;
            if (!*bundle) {
                m_note->setText(breakable(bundle->error().text()));
                return;
            }
            const BundleReport &report = bundle->value();
            m_note->setText(report.stopped
                                ? tr("Stopped")
                                : breakable(tr("Written to %1").arg(report.destination)));
        });
}

} // namespace ballast
