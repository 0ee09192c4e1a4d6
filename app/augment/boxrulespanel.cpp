#include "app/augment/boxrulespanel.h"

#include "app/augment/classrulesdialog.h"
#include "app/augment/parameterrow.h"
#include "app/document.h"
#include "core/augment/transform.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <array>

namespace ballast {

namespace {

struct Rule
{
    ParamSpec spec;
    double BoxRules::*member;
    double factor; ///< shown value per stored value
};

const std::array Rules{
    Rule{{"minVisibility", QT_TRANSLATE_NOOP("Transforms", "Min visible"),
          QT_TRANSLATE_NOOP("Transforms",
                            "A box is dropped when less than this share of the original object is "
                            "left after the whole pipeline. Larger drops more."),
          ParamKind::Real, 0, 100, 30, 0, "%", 0},
         &BoxRules::minVisibility,
         100},
    Rule{{"minArea", QT_TRANSLATE_NOOP("Transforms", "Min area"),
          QT_TRANSLATE_NOOP("Transforms",
                            "Boxes with fewer square pixels in the result are dropped."),
          ParamKind::Real, 0, 4096, 16, 0, "px²", 0, true},
         &BoxRules::minArea,
         1},
    Rule{{"minWidth", QT_TRANSLATE_NOOP("Transforms", "Min width"),
          QT_TRANSLATE_NOOP("Transforms", "Narrower boxes are dropped."), ParamKind::Real, 0, 256,
          1, 0, "px", 0, true},
         &BoxRules::minWidth,
         1},
    Rule{{"minHeight", QT_TRANSLATE_NOOP("Transforms", "Min height"),
          QT_TRANSLATE_NOOP("Transforms", "Flatter boxes are dropped."), ParamKind::Real, 0, 256, 1,
          0, "px", 0, true},
         &BoxRules::minHeight,
         1},
    Rule{{"maxAspect", QT_TRANSLATE_NOOP("Transforms", "Max aspect"),
          QT_TRANSLATE_NOOP("Transforms", "Boxes with a longer side of more than this many times "
                                          "the shorter one are dropped. 0: any shape."),
          ParamKind::Real, 0, 50, 0, 0, "", 1},
         &BoxRules::maxAspect,
         1}};

constexpr std::array OutlineChoices{
    ParamChoice{"corners", QT_TRANSLATE_NOOP("Transforms", "Corners")},
    ParamChoice{"ellipse", QT_TRANSLATE_NOOP("Transforms", "Ellipse")}};

constexpr ParamSpec Outline{
    "outline",
    QT_TRANSLATE_NOOP("Transforms", "Outline"),
    QT_TRANSLATE_NOOP("Transforms",
                      "What stands for an object while it is turned, where it has no polygon. "
                      "Corners never cut anything off but grow; an ellipse fits round objects "
                      "more tightly."),
    ParamKind::Choice,
    0,
    1,
    0,
    0,
    "",
    0,
    false,
    OutlineChoices};

/// In the order of BorderObjects.
constexpr std::array BorderChoices{
    ParamChoice{"label", QT_TRANSLATE_NOOP("Transforms", "Get a box")},
    ParamChoice{"blank", QT_TRANSLATE_NOOP("Transforms", "Painted over")},
    ParamChoice{"constant", QT_TRANSLATE_NOOP("Transforms", "Plain border")}};

constexpr ParamSpec BorderRule{
    "border_objects",
    QT_TRANSLATE_NOOP("Transforms", "Reflections"),
    QT_TRANSLATE_NOOP("Transforms",
                      "What becomes of objects that mirrored and repeated borders show again: each "
                      "gets a box of its own, they are painted over with the border colour, or "
                      "such borders become plain."),
    ParamKind::Choice,
    0,
    2,
    0,
    0,
    "",
    0,
    false,
    BorderChoices};

constexpr ParamSpec StepByStep{
    "albumentationsBoxes",
    QT_TRANSLATE_NOOP("Transforms", "As Albumentations"),
    QT_TRANSLATE_NOOP("Transforms",
                      "Boxes are boxed again, cut and filtered after every step, as Albumentations "
                      "does: to match a training script. Boxes then grow with every turn. Off: "
                      "once, at the end, against the original object."),
    ParamKind::Bool,
    0,
    1,
    0,
    0,
    "",
    0};

} // namespace

BoxRulesPanel::BoxRulesPanel(Document &document, QWidget *parent)
    : QWidget(parent), m_document(document)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(3);
    auto *heading = new QLabel(tr("Boxes"));
    heading->setProperty("heading", true);
    layout->addWidget(heading);
    addRules();
    addOutline();
    addBorder();
    addStepByStep();
    sync();
}

void BoxRulesPanel::addRules()
{
    for (const Rule &rule : Rules) {
        auto *row = ParameterRow::create(rule.spec);
        layout()->addWidget(row);
        m_rows.push_back(row);
        connect(row, &ParameterRow::gestureStarted, &m_document, &Document::beginGesture);
        connect(row, &ParameterRow::gestureEnded, &m_document, &Document::endGesture);
        connect(row, &ParameterRow::valueEdited, this, [this, &rule](const ParamValue &value) {
            Pipeline pipeline = m_document.pipeline();
            pipeline.rules.*rule.member = value.lo / rule.factor;
            if (pipeline.rules.maxAspect < 1) // no shape is that square
                pipeline.rules.maxAspect = 0;
            m_document.setPipeline(std::move(pipeline),
                                   tr("Change %1").arg(transformText(rule.spec.label)));
        });
    }
}

void BoxRulesPanel::addOutline()
{
    m_outline = ParameterRow::create(Outline);
    layout()->addWidget(m_outline);
    connect(m_outline, &ParameterRow::valueEdited, this, [this](const ParamValue &value) {
        Pipeline pipeline = m_document.pipeline();
        pipeline.outline = value.lo != 0 ? OutlineShape::Ellipse : OutlineShape::Corners;
        m_document.setPipeline(std::move(pipeline), tr("Change outline"));
    });
}

void BoxRulesPanel::addBorder()
{
    m_border = ParameterRow::create(BorderRule);
    layout()->addWidget(m_border);
    connect(m_border, &ParameterRow::valueEdited, this, [this](const ParamValue &value) {
        Pipeline pipeline = m_document.pipeline();
        pipeline.borderObjects = static_cast<BorderObjects>(value.lo);
        m_document.setPipeline(std::move(pipeline), tr("Change mirrored objects"));
    });
}

void BoxRulesPanel::addStepByStep()
{
    m_stepByStep = ParameterRow::create(StepByStep);
    m_stepByStep->setObjectName(QStringLiteral("albumentationsBoxes"));
    layout()->addWidget(m_stepByStep);
    connect(m_stepByStep, &ParameterRow::valueEdited, this, [this](const ParamValue &value) {
        Pipeline pipeline = m_document.pipeline();
        pipeline.albumentationsBoxes = value.lo != 0;
        m_document.setPipeline(std::move(pipeline), tr("Change box rules"));
    });
    m_classRules = new QPushButton;
    m_classRules->setObjectName(QStringLiteral("openClassRules"));
    m_classRules->setToolTip(tr("What each step may do to images that hold a class"));
    layout()->addWidget(m_classRules);
    connect(m_classRules, &QPushButton::clicked, this, &BoxRulesPanel::openClassRules);
}

void BoxRulesPanel::openClassRules()
{
    if (!m_dialog)
        m_dialog = new ClassRulesDialog(m_document, window());
    m_dialog->show();
    m_dialog->raise();
    m_dialog->activateWindow();
}

void BoxRulesPanel::sync()
{
    const Pipeline &pipeline = m_document.pipeline();
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const ParamValue value{pipeline.rules.*Rules[i].member * Rules[i].factor, 0};
        if (m_rows[i]->value() != value)
            m_rows[i]->setValue(value);
    }
    m_outline->setValue({pipeline.outline == OutlineShape::Ellipse ? 1.0 : 0.0, 0});
    m_border->setValue({double(pipeline.borderObjects), 0});
    m_stepByStep->setValue({pipeline.albumentationsBoxes ? 1.0 : 0.0, 0});
    const auto rules = pipeline.classRules.size();
    m_classRules->setText(rules == 0 ? tr("Class rules…") : tr("Class rules (%1)…").arg(rules));
}

} // namespace ballast
