#pragma once

#include "core/augment/pipeline.h"

#include <QFrame>

class QCheckBox;
class QHBoxLayout;
class QLabel;
class QMenu;
class QPushButton;
class QToolButton;
class QVBoxLayout;

namespace ballast {

class ParameterRow;
class ValueField;

/// One step of the pipeline: grip, switch, name, probability, and its parameters when open. Shows
/// a Step and tells what the user wants changed; owns no truth.
class StepCard : public QFrame
{
    Q_OBJECT

public:
    explicit StepCard(const Step &step, QWidget *parent = nullptr);

    std::uint64_t stepId() const { return m_step.id; }
    const Step &step() const { return m_step; }
    void setStep(const Step &step); ///< same transform; does not emit
    void setOpen(bool open);
    bool isOpen() const { return m_open; }
    int shownRows() const;                                 ///< parameters in sight; 0 when closed
    void setClassNames(const std::vector<QString> &names); ///< by ClassId, for the class chooser
    void setSelected(bool selected);
    void focusFirst();

signals:
    void stepEdited(const ballast::Step &step, const QString &undoText);
    void gestureStarted();
    void gestureEnded();
    void selected();
    void openChanged(bool open);
    void removeRequested();
    void duplicateRequested();
    void moveRequested(int by);                   ///< −1 up, 1 down
    void addInsideRequested(const QRect &anchor); ///< global; of compositions
    void gripPressed();
    void gripMoved(const QPoint &globalPosition);
    void gripReleased(bool drop); ///< false: given up with Escape

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void buildHeader();
    void buildRows();
    void buildProbability(QHBoxLayout *header);
    void buildInside();
    void fillClassMenu();
    void showClasses();
    void editRow(std::size_t index, const ParamValue &value);
    void editProbability(const QString &text);
    void resetAll();
    void showRows();
    bool isRelevant(const ParameterRow &row) const;
    double valueOf(const char *key) const;
    bool handleGrip(QEvent *event);
    void fillMenu(QMenu *menu);

    Step m_step;
    bool m_open = true;
    bool m_allShown = false; ///< also the rows behind "More"
    bool m_dragging = false;
    QVBoxLayout *m_layout;
    QLabel *m_grip = nullptr;
    QLabel *m_name = nullptr;
    QCheckBox *m_enabled = nullptr;
    ValueField *m_probability = nullptr;
    QToolButton *m_chevron = nullptr;
    QToolButton *m_more = nullptr;
    QPushButton *m_classes = nullptr; ///< of steps that ask for classes
    std::vector<QString> m_classNames;
    QWidget *m_body = nullptr;
    std::vector<ParameterRow *> m_rows; ///< one per ParamSpec, same order
};

} // namespace ballast
