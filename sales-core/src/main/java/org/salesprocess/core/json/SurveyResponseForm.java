package org.salesprocess.core.json;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.salesprocess.core.basics.Attributes;
import org.salesprocess.core.basics.CustomerId;
import org.salesprocess.core.basics.DealId;
import org.salesprocess.core.basics.SellerId;
import org.salesprocess.core.basics.SurveyResponseId;
import org.salesprocess.core.customer.SurveyResponse;

/** How a customer answered a question on a scale. */
final class SurveyResponseForm extends FactForm<SurveyResponse> {

  private final Field<SurveyResponseId> id =
      required("id", TextForms.SURVEY_RESPONSE, SurveyResponse::id);
  private final Field<CustomerId> customer =
      required("customer", TextForms.CUSTOMER, SurveyResponse::customer);
  private final Field<SurveyResponse.Kind> kind =
      required("kind", EnumForms.SURVEY_KIND, SurveyResponse::kind);
  private final Field<BigDecimal> score =
      required("score", JsonForm.decimal("score"), SurveyResponse::score);
  private final Field<BigDecimal> lowest =
      required("lowest", JsonForm.decimal("lowest"), SurveyResponse::lowest);
  private final Field<BigDecimal> highest =
      required("highest", JsonForm.decimal("highest"), SurveyResponse::highest);
  private final Field<Optional<SellerId>> seller =
      optional("seller", TextForms.SELLER, SurveyResponse::seller);
  private final Field<Optional<DealId>> deal =
      optional("deal", TextForms.DEAL, SurveyResponse::deal);
  private final Field<Optional<Instant>> answeredAt =
      optional("answeredAt", TextForms.INSTANT, SurveyResponse::answeredAt);
  private final Field<Optional<String>> comment =
      optional("comment", JsonForm.text("comment"), SurveyResponse::comment);
  private final Field<Attributes> attributes = attributes();
  private final Field<Optional<Instant>> recordedAt = recordedAt();
  private final Field<Long> sequence = sequence();

  SurveyResponseForm() {
    super("survey response", SurveyResponse.class);
  }

  @Override
  protected SurveyResponse build(Values given) {
    return new SurveyResponse(
        given.get(id),
        given.get(customer),
        given.get(kind),
        given.get(score),
        given.get(lowest),
        given.get(highest),
        given.get(seller),
        given.get(deal),
        given.get(answeredAt),
        given.get(comment),
        given.get(attributes),
        given.get(recordedAt),
        given.get(sequence));
  }
}
