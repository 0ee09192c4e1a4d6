#pragma once

#include "widgets/card.h"

#include <vector>

namespace ballast {

class CurveChart;
class ValueSlider;

/// Focal loss: the curve for γ, α per class from the class weights, code to paste.
class FocalCard : public Card
{
    Q_OBJECT

public:
    explicit FocalCard(QWidget *parent = nullptr);
    /// Weights by class; α follows.
    void setWeights(std::vector<QString> names, std::vector<double> weights);
    double gamma() const;

private:
    void refresh();

    std::vector<QString> m_names;
    std::vector<double> m_alphas;
    ValueSlider *m_gamma;
    ValueSlider *m_alpha;
    CurveChart *m_chart;
    QLabel *m_sentence;
};

} // namespace ballast
