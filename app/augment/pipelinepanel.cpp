#include "app/augment/pipelinepanel.h"

#include "app/augment/boxrulespanel.h"
#include "app/augment/steplist.h"
#include "app/document.h"
#include "core/augment/exchange.h"
#include "core/base/atomicfile.h"
#include "widgets/icon.h"
#include "widgets/theme.h"

#include <QClipboard>
#include <QDir>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QStandardPaths>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

namespace ballast {

namespace {

/// Pipelines kept by the user; they are offered under Presets.
QDir presetFolder()
{
    return QDir(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) +
                QStringLiteral("/pipelines"));
}

QString fileFilter()
{
    return PipelinePanel::tr("Pipelines (*.json *.yaml *.yml);;All files (*)");
}

} // namespace

PipelinePanel::PipelinePanel(Document &document, std::function<QImage()> shownImage,
                             QWidget *parent)
    : QWidget(parent),
      m_document(document),
      m_illustrations(new Illustrations(std::move(shownImage), this)),
      m_layout(new QVBoxLayout(this))
{
    setProperty("panel", true);
    setAttribute(Qt::WA_StyledBackground);
    m_layout->setContentsMargins(12, 10, 4, 10);
    m_layout->setSpacing(8);
    buildHeader();
    buildNotice();
    auto *area = new QScrollArea;
    m_steps = new StepList(document, area);
    m_rules = new BoxRulesPanel(document);
    connect(m_steps, &StepList::addInsideRequested, this,
            [this](quint64 outer, const QRect &anchor) { openPicker(anchor, outer); });
    connect(m_steps, &StepList::refused, this, [this](const QString &why) { tell(why, "low"); });
    auto *page = new QWidget;
    page->setProperty("page", true);
    auto *pageLayout = new QVBoxLayout(page);
    pageLayout->setContentsMargins(0, 0, 8, 0);
    pageLayout->addWidget(m_steps);
    pageLayout->addWidget(m_rules);
    pageLayout->addStretch(1);
    area->setWidget(page);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_layout->addWidget(area, 1);
    buildFooter();
}

void PipelinePanel::buildHeader()
{
    auto *row = new QHBoxLayout;
    row->setContentsMargins(0, 0, 8, 0);
    auto *title = new QLabel(tr("Pipeline"));
    title->setProperty("heading", true);
    auto *presets = new QPushButton(tr("Presets"));
    m_presets = new QMenu(presets);
    m_presets->setToolTipsVisible(true);
    presets->setMenu(m_presets);
    presets->setProperty("hasMenu", true);
    connect(m_presets, &QMenu::aboutToShow, this, &PipelinePanel::fillPresets);
    m_add = new QPushButton(themedIcon(QStringLiteral("plus")), tr("Add"));
    m_add->setObjectName(QStringLiteral("addStep"));
    m_add->setToolTip(tr("Add a step to the pipeline"));
    connect(m_add, &QPushButton::clicked, this, [this] {
        openPicker({m_add->mapToGlobal(QPoint()), m_add->size()}, 0);
    });
    row->addWidget(title, 1);
    row->addWidget(presets);
    row->addWidget(m_add);
    m_layout->addLayout(row);
}

void PipelinePanel::buildNotice()
{
    auto *card = new QFrame;
    card->setProperty("card", QStringLiteral("raised"));
    auto *row = new QHBoxLayout(card);
    row->setContentsMargins(10, 6, 6, 6);
    m_noticeText = new QLabel;
    m_noticeText->setWordWrap(true);
    m_noticeText->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_noticeText->setObjectName(QStringLiteral("pipelineNotice"));
    auto *dismiss = new QToolButton;
    dismiss->setProperty("flat", true);
    dismiss->setIcon(themedIcon(QStringLiteral("close")));
    dismiss->setAccessibleName(tr("Dismiss"));
    connect(dismiss, &QToolButton::clicked, card, &QWidget::hide);
    row->addWidget(m_noticeText, 1);
    row->addWidget(dismiss, 0, Qt::AlignTop);
    m_notice = card;
    m_notice->hide();
    m_layout->addWidget(m_notice);
}

void PipelinePanel::buildFooter()
{
    auto *row = new QHBoxLayout;
    row->setContentsMargins(0, 0, 8, 0);
    m_copy = new QPushButton(tr("Copy as Albumentations"));
    auto *menu = new QMenu(m_copy);
    menu->addAction(tr("Python code"), this, [this] {
        copyText(pipelineToPython(m_document.pipeline()), tr("Python code copied"));
    });
    menu->addAction(tr("JSON for A.from_dict"), this, [this] {
        copyText(QString::fromUtf8(pipelineToJson(m_document.pipeline())), tr("JSON copied"));
    });
    menu->addAction(tr("YAML for A.load"), this, [this] {
        copyText(QString::fromUtf8(pipelineToYaml(m_document.pipeline())), tr("YAML copied"));
    });
    m_copy->setMenu(menu);
    m_copy->setProperty("hasMenu", true);
    m_copy->setToolTip(tr("What is tuned here trains there: Albumentations 2.0.8"));
    auto *save = new QPushButton(tr("Save preset"));
    save->setToolTip(tr("Keep this pipeline as a file; it is then offered under Presets"));
    connect(save, &QPushButton::clicked, this, &PipelinePanel::askSave);
    row->addWidget(m_copy, 1);
    row->addWidget(save);
    m_layout->addLayout(row);
}

void PipelinePanel::sync()
{
    std::vector<QString> classes;
    for (const ClassInfo &info : m_document.dataset()->classes)
        classes.push_back(info.name);
    m_steps->setClassNames(classes);
    m_steps->sync();
    m_rules->sync();
}

void PipelinePanel::syncSelection()
{
    m_steps->syncSelection();
}

void PipelinePanel::fillPresets()
{
    m_presets->clear();
    for (const PipelinePreset &preset : pipelinePresets()) {
        const QString name = transformText(preset.label);
        QAction *action =
            m_presets->addAction(name, this, [this, key = QString::fromLatin1(preset.key), name] {
                usePreset(key, name);
            });
        action->setToolTip(transformText(preset.help));
    }
    const QFileInfoList own = presetFolder().entryInfoList(
        {QStringLiteral("*.json"), QStringLiteral("*.yaml"), QStringLiteral("*.yml")}, QDir::Files);
    if (!own.isEmpty())
        m_presets->addSection(tr("Saved"));
    for (const QFileInfo &file : own)
        m_presets->addAction(file.completeBaseName(), this,
                             [this, path = file.filePath()] { openFile(path); });
    m_presets->addSeparator();
    m_presets->addAction(themedIcon(QStringLiteral("folder")), tr("Open pipeline file…"), this,
                         &PipelinePanel::askOpen);
    m_presets->addAction(themedIcon(QStringLiteral("trash")), tr("Remove all steps"), this, [this] {
        Pipeline pipeline = m_document.pipeline();
        pipeline.steps.clear();
        m_document.setPipeline(std::move(pipeline), tr("Remove all steps"));
    });
}

void PipelinePanel::usePreset(const QString &key, const QString &name)
{
    m_notice->hide();
    m_document.setPipeline(presetPipeline(key), tr("Preset %1").arg(name));
    m_document.setSelectedStep(-1);
}

void PipelinePanel::openPicker(const QRect &anchor, std::uint64_t inside)
{
    auto *picker = new TransformPicker(*m_illustrations, this);
    connect(picker, &TransformPicker::picked, this, [this, inside](const TransformSpec *transform) {
        if (inside != 0)
            m_steps->addInside(inside, *transform);
        else
            m_steps->addStep(*transform);
    });
    picker->popUp(anchor);
}

void PipelinePanel::tell(const QString &text, const char *level)
{
    m_noticeText->setText(text);
    m_noticeText->setProperty("level", QString::fromLatin1(level));
    restyle(m_noticeText);
    m_notice->show();
}

void PipelinePanel::copyText(const QString &text, const QString &what)
{
    QGuiApplication::clipboard()->setText(text);
    m_copy->setText(what);
    const QStringList lacking = notInAlbumentations(m_document.pipeline());
    if (!lacking.isEmpty())
        tell(lacking.join(u'\n'), "low");
    QTimer::singleShot(2500, m_copy, [this] { m_copy->setText(tr("Copy as Albumentations")); });
}

void PipelinePanel::openFile(const QString &path)
{
    const Result<QByteArray> bytes = readFile(path);
    if (!bytes)
        return tell(bytes.error().text(), "critical");
    const Result<PipelineReading> reading = pipelineFromText(*bytes);
    if (!reading)
        return tell(Error{reading.error().message, path, reading.error().remedy}.text(),
                    "critical");
    const QString name = QFileInfo(path).completeBaseName();
    m_document.setPipeline(reading->pipeline, tr("Open pipeline %1").arg(name));
    m_document.setSelectedStep(-1);
    if (reading->notes.isEmpty())
        m_notice->hide();
    else
        tell(tr("Opened %1. Not everything could be taken over:").arg(name) + u'\n' +
                 reading->notes.join(u'\n'),
             "low");
}

void PipelinePanel::saveFile(const QString &path)
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    const bool yaml = suffix == QStringLiteral("yaml") || suffix == QStringLiteral("yml");
    const Pipeline &pipeline = m_document.pipeline();
    const Result<void> saved =
        writeFileAtomically(path, yaml ? pipelineToYaml(pipeline) : pipelineToJson(pipeline));
    if (!saved)
        tell(saved.error().text(), "critical");
    else
        tell(tr("Saved %1.").arg(QDir::toNativeSeparators(path)), "enough");
}

void PipelinePanel::askOpen()
{
    const QString path = QFileDialog::getOpenFileName(this, tr("Open pipeline file"),
                                                      presetFolder().path(), fileFilter());
    if (!path.isEmpty())
        openFile(path);
}

void PipelinePanel::askSave()
{
    presetFolder().mkpath(QStringLiteral("."));
    QString path = QFileDialog::getSaveFileName(
        this, tr("Save preset"),
        presetFolder().filePath(tr("my pipeline") + QStringLiteral(".json")), fileFilter());
    if (path.isEmpty())
        return;
    if (QFileInfo(path).suffix().isEmpty())
        path += QStringLiteral(".json");
    saveFile(path);
}

} // namespace ballast
