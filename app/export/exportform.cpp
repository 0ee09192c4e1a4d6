#include "app/export/exportform.h"

#include "app/document.h"
#include "app/export/destination.h"
#include "core/base/parallel.h"
#include "core/formats/format.h"
#include "widgets/card.h"
#include "widgets/icon.h"
#include "widgets/numbers.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QToolButton>
#include <QVBoxLayout>

namespace ballast {

namespace {

constexpr int LosslessWebp = 101;

template <class T> void addChoice(QComboBox *box, const QString &text, T value)
{
    box->addItem(text, static_cast<int>(value));
}

template <class T> T choiceOf(const QComboBox *box)
{
    return static_cast<T>(box->currentData().toInt());
}

bool hasQuality(ImageFormat format)
{
    return format == ImageFormat::Jpeg || format == ImageFormat::Webp ||
           format == ImageFormat::AsSource;
}

QFormLayout *makeForm(Card *card)
{
    auto *form = new QFormLayout;
    form->setContentsMargins(0, 0, 0, 0);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setRowWrapPolicy(QFormLayout::DontWrapRows);
    form->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    card->body().addLayout(form);
    return form;
}

Card *addCard(QVBoxLayout *column, const QString &heading)
{
    auto *card = new Card({}, Card::Look::OnPanel);
    column->addWidget(headLabel(heading));
    column->addWidget(card);
    return card;
}

} // namespace

ExportForm::ExportForm(Document &document, QWidget *parent)
    : QWidget(parent),
      m_document(document),
      m_destination(new QLineEdit),
      m_formatNote(mutedLabel()),
      m_format(new QComboBox),
      m_imageFormat(new QComboBox),
      m_quality(new QSpinBox),
      m_fullChroma(new QCheckBox(tr("Full colour resolution (4:4:4)"))),
      m_link(new QComboBox),
      m_seed(new QSpinBox),
      m_jobs(new QSpinBox)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 12, 12, 12);
    column->setSpacing(8);
    addDestination(column);
    addFormat(column);
    addSplits(column);
    addImages(column);
    addWork(column);
    column->addStretch();
    connect(&m_document, &Document::changed, this, [this](Change change) {
        if (change == Change::Dataset)
            startOver();
        if (change == Change::ExportOptions || change == Change::Sample)
            sync();
    });
    startOver();
}

void ExportForm::addDestination(QVBoxLayout *column)
{
    Card *card = addCard(column, tr("Destination"));
    m_destination->setObjectName(QStringLiteral("destination"));
    m_destination->setAccessibleName(tr("Destination folder"));
    m_destination->setPlaceholderText(tr("A folder that is new or empty"));
    auto *browseButton = new QToolButton;
    browseButton->setIcon(themedIcon(QStringLiteral("folder")));
    browseButton->setToolTip(tr("Choose the destination…"));
    browseButton->setAccessibleName(browseButton->toolTip());
    auto *row = new QHBoxLayout;
    row->addWidget(m_destination, 1);
    row->addWidget(browseButton);
    card->body().addLayout(row);
    card->body().addWidget(mutedLabel(tr("The source is never written to.")));
    connect(browseButton, &QToolButton::clicked, this, &ExportForm::browse);
    connect(m_destination, &QLineEdit::editingFinished, this, [this] {
        edit([this](ExportOptions &options) {
            const QString text = m_destination->text().trimmed();
            options.destination = text.isEmpty() ? text : QDir::cleanPath(text);
        });
    });
}

void ExportForm::addFormat(QVBoxLayout *column)
{
    Card *card = addCard(column, tr("Format"));
    m_format->setObjectName(QStringLiteral("format"));
    m_format->setAccessibleName(tr("Format of the labels"));
    card->body().addWidget(m_format);
    card->body().addWidget(m_formatNote);
    connect(m_format, &QComboBox::activated, this, [this] {
        edit([this](ExportOptions &options) {
            options.format = m_format->currentData().toString();
        });
    });
}

void ExportForm::addSplits(QVBoxLayout *column)
{
    Card *card = addCard(column, tr("Splits"));
    for (const Split split : {Split::None, Split::Train, Split::Val, Split::Test}) {
        auto *box = new QCheckBox;
        box->setObjectName(QStringLiteral("split-") + splitName(split));
        card->body().addWidget(box);
        m_splits.emplace_back(split, box);
        connect(box, &QCheckBox::toggled, this, [this, split](bool on) {
            edit([split, on](ExportOptions &options) {
                if (on)
                    options.splits.insert(split);
                else
                    options.splits.erase(split);
            });
        });
    }
    card->body().addWidget(mutedLabel(tr("Validation and test go out as they came.")));
}

void ExportForm::addImages(QVBoxLayout *column)
{
    Card *card = addCard(column, tr("Images"));
    QFormLayout *form = makeForm(card);
    addChoice(m_imageFormat, tr("As the source"), ImageFormat::AsSource);
    addChoice(m_imageFormat, QStringLiteral("JPEG"), ImageFormat::Jpeg);
    addChoice(m_imageFormat, QStringLiteral("PNG"), ImageFormat::Png);
    addChoice(m_imageFormat, QStringLiteral("WebP"), ImageFormat::Webp);
    addChoice(m_imageFormat, QStringLiteral("BMP"), ImageFormat::Bmp);
    addChoice(m_imageFormat, QStringLiteral("TIFF"), ImageFormat::Tiff);
    m_imageFormat->setToolTip(tr("File format of the augmented images"));
    m_quality->setToolTip(tr("1 small … 100 best; default 95"));
    m_fullChroma->setToolTip(tr("JPEG only: larger files, sharper colour edges"));
    addChoice(m_link, tr("Copy"), LinkMode::Copy);
    addChoice(m_link, tr("Reflink (shares blocks)"), LinkMode::Reflink);
    addChoice(m_link, tr("Hard link (same file)"), LinkMode::HardLink);
    m_link->setToolTip(tr("How untouched images get there; a copy is used where links cannot be"));
    m_imageFormat->setObjectName(QStringLiteral("imageFormat"));
    m_quality->setObjectName(QStringLiteral("quality"));
    m_link->setObjectName(QStringLiteral("linkMode"));
    form->addRow(tr("Augmented"), m_imageFormat);
    form->addRow(tr("Quality"), m_quality);
    form->addRow(m_fullChroma);
    form->addRow(tr("Untouched"), m_link);

    connect(m_imageFormat, &QComboBox::activated, this, [this] {
        edit([this](ExportOptions &options) {
            options.encode.format = choiceOf<ImageFormat>(m_imageFormat);
            options.encode.quality = std::min(options.encode.quality, 100);
        });
    });
    connect(m_quality, &QSpinBox::valueChanged, this, [this](int value) {
        edit([value](ExportOptions &options) { options.encode.quality = value; });
    });
    connect(m_fullChroma, &QCheckBox::toggled, this, [this](bool on) {
        edit([on](ExportOptions &options) { options.encode.fullChroma = on; });
    });
    connect(m_link, &QComboBox::activated, this, [this] {
        edit([this](ExportOptions &options) { options.linkMode = choiceOf<LinkMode>(m_link); });
    });
}

void ExportForm::addWork(QVBoxLayout *column)
{
    Card *card = addCard(column, tr("Work"));
    QFormLayout *form = makeForm(card);
    m_seed->setObjectName(QStringLiteral("seed"));
    m_seed->setRange(0, std::numeric_limits<int>::max());
    m_seed->setToolTip(tr("The same seed gives the same files; the preview uses it too"));
    m_jobs->setObjectName(QStringLiteral("jobs"));
    m_jobs->setRange(0, 256);
    m_jobs->setSpecialValueText(tr("all cores (%1)").arg(defaultJobs()));
    m_jobs->setToolTip(tr("Images worked on at the same time; changes the speed, not the files"));
    form->addRow(tr("Seed"), m_seed);
    form->addRow(tr("Threads"), m_jobs);
    connect(m_seed, &QSpinBox::valueChanged, this, [this](int value) {
        if (!m_syncing)
            m_document.setSample(static_cast<std::uint64_t>(value), m_document.copy());
    });
    connect(m_jobs, &QSpinBox::valueChanged, this,
            [this](int value) { edit([value](ExportOptions &options) { options.jobs = value; }); });
}

void ExportForm::edit(const std::function<void(ExportOptions &)> &change)
{
    if (m_syncing)
        return;
    ExportOptions options = m_document.exportOptions();
    change(options);
    m_document.setExportOptions(std::move(options));
}

void ExportForm::startOver()
{
    const Dataset &dataset = *m_document.dataset();
    m_format->clear();
    for (const Format *format : allFormats())
        m_format->addItem(format->id() == dataset.format
                              ? tr("%1 – as the source").arg(format->name())
                              : format->name(),
                          format->id());
    ExportOptions options = m_document.exportOptions();
    options.splits = {AllSplits.begin(), AllSplits.end()};
    options.format = dataset.format;
    options.destination = m_document.hasDataset() ? defaultDestination(dataset) : QString();
    m_document.setExportOptions(std::move(options));
    syncSplits();
}

void ExportForm::syncSplits()
{
    for (const auto &[split, box] : m_splits) {
        const qint64 images = m_document.statistics().of(split).images;
        const QString name = split == Split::None ? tr("without split") : splitName(split);
        box->setText(tr("%1 · %2 images").arg(name, countText(images)));
        box->setVisible(images > 0);
    }
}

void ExportForm::sync()
{
    m_syncing = true;
    const ExportOptions &options = m_document.exportOptions();
    if (m_destination->text() != options.destination)
        m_destination->setText(options.destination);
    m_destination->setToolTip(options.destination);
    m_format->setCurrentIndex(m_format->findData(options.format));
    for (const auto &[split, box] : m_splits)
        box->setChecked(options.splits.contains(split));
    m_imageFormat->setCurrentIndex(
        m_imageFormat->findData(static_cast<int>(options.encode.format)));
    const bool webp = options.encode.format == ImageFormat::Webp;
    m_quality->setRange(1, webp ? LosslessWebp : 100);
    m_quality->setValue(options.encode.quality);
    m_quality->setEnabled(hasQuality(options.encode.format));
    m_fullChroma->setChecked(options.encode.fullChroma);
    m_fullChroma->setEnabled(options.encode.format == ImageFormat::Jpeg ||
                             options.encode.format == ImageFormat::AsSource);
    m_link->setCurrentIndex(m_link->findData(static_cast<int>(options.linkMode)));
    m_seed->setValue(static_cast<int>(m_document.seed()));
    m_jobs->setValue(options.jobs);
    const Format *format = formatById(options.format);
    const bool losesBoxes =
        format && !format->capabilities().boxes && m_document.dataset()->task == Task::Detection;
    m_formatNote->setText(losesBoxes ? tr("This format holds no boxes: only classes of whole "
                                          "images are written.")
                                     : QString());
    m_formatNote->setVisible(losesBoxes);
    m_syncing = false;
}

void ExportForm::browse()
{
    const QString start = QFileInfo(m_document.exportOptions().destination).path();
    QString folder =
        QFileDialog::getExistingDirectory(this, tr("Destination: a new or empty folder"), start);
    if (folder.isEmpty())
        return;
    if (!QDir(folder).isEmpty()) // never among other files: a folder of its own inside
        folder += u'/' + QFileInfo(defaultDestination(*m_document.dataset())).fileName();
    edit([&folder](ExportOptions &options) { options.destination = folder; });
}

void ExportForm::focusDestination()
{
    m_destination->setFocus();
}

} // namespace ballast

#include "moc_exportform.cpp"
