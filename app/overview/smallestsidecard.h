#pragma once

#include "app/document.h"
#include "core/balance/resizeimpact.h"
#include "widgets/card.h"

class QComboBox;
class QLabel;

namespace ballast {

class HistogramChart;

/// How large the smaller side of the boxes is after resizing for training, and which class suffers
/// most.
class SmallestSideCard : public Card
{
    Q_OBJECT

public:
    explicit SmallestSideCard(QWidget *parent = nullptr);
    void setTrainingSize(int pixels);
    int trainingSize() const;
    /// `only`: boxes of this class, −1 = all.
    void show(const Dataset &dataset, std::optional<Split> split, ClassId only);
    HistogramChart &chart() { return *m_chart; }
    QString sentence() const;

signals:
    void trainingSizePicked(int pixels);

private:
    QComboBox *m_size;
    HistogramChart *m_chart;
    QLabel *m_sentence;
};

/// "4.1 % of Platelets fall under 16 px: …", for the class that suffers most.
QString impactSentence(const Dataset &dataset, const std::vector<ResizeImpact> &impacts);

} // namespace ballast
