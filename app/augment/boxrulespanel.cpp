#include "app/augment/boxrulespanel.h"

#include "app/augment/parameterrow.h"
#include "app/document.h"
#include "core/augment/transform.h"

#include <QLabel>
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

void BoxRulesPanel::sync()
{
    const Pipeline &pipeline = m_document.pipeline();
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const ParamValue value{pipeline.rules.*Rules[i].member * Rules[i].factor, 0};
        if (m_rows[i]->value() != value)
            m_rows[i]->setValue(value);
    }
    m_outline->setValue({pipeline.outline == OutlineShape::Ellipse ? 1.0 : 0.0, 0});
}

} // namespace ballast
