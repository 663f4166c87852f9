package org.salesprocess.core.json;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.salesprocess.core.basics.Attributes;
import org.salesprocess.core.basics.CustomerId;
import org.salesprocess.core.basics.CustomerReviewId;
import org.salesprocess.core.basics.DealId;
import org.salesprocess.core.basics.ProductId;
import org.salesprocess.core.basics.SellerId;
import org.salesprocess.core.customer.CustomerReview;

/** What a customer wrote of the company. */
final class CustomerReviewForm extends FactForm<CustomerReview> {

  private final Field<CustomerReviewId> id =
      required("id", TextForms.CUSTOMER_REVIEW, CustomerReview::id);
  private final Field<String> site = required("site", JsonForm.text("site"), CustomerReview::site);
  private final Field<Optional<CustomerId>> customer =
      optional("customer", TextForms.CUSTOMER, CustomerReview::customer);
  private final Field<BigDecimal> rating =
      required("rating", JsonForm.decimal("rating"), CustomerReview::rating);
  private final Field<BigDecimal> lowest =
      required("lowest", JsonForm.decimal("lowest"), CustomerReview::lowest);
  private final Field<BigDecimal> highest =
      required("highest", JsonForm.decimal("highest"), CustomerReview::highest);
  private final Field<Optional<SellerId>> seller =
      optional("seller", TextForms.SELLER, CustomerReview::seller);
  private final Field<Optional<DealId>> deal =
      optional("deal", TextForms.DEAL, CustomerReview::deal);
  private final Field<Optional<ProductId>> product =
      optional("product", TextForms.PRODUCT, CustomerReview::product);
  private final Field<Instant> writtenAt =
      required("writtenAt", TextForms.INSTANT, CustomerReview::writtenAt);
  private final Field<Optional<Instant>> answeredAt =
      optional("answeredAt", TextForms.INSTANT, CustomerReview::answeredAt);
  private final Field<Optional<String>> text =
      optional("text", JsonForm.text("text"), CustomerReview::text);
  private final Field<Attributes> attributes = attributes();
  private final Field<Optional<Instant>> recordedAt = recordedAt();
  private final Field<Long> sequence = sequence();

  CustomerReviewForm() {
    super("customer review", CustomerReview.class);
  }

  @Override
  protected CustomerReview build(Values given) {
    return new CustomerReview(
        given.get(id),
        given.get(site),
        given.get(customer),
        given.get(rating),
        given.get(lowest),
        given.get(highest),
        given.get(seller),
        given.get(deal),
        given.get(product),
        given.get(writtenAt),
        given.get(answeredAt),
        given.get(text),
        given.get(attributes),
        given.get(recordedAt),
        given.get(sequence));
  }
}
