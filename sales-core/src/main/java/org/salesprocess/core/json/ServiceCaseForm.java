package org.salesprocess.core.json;

import java.time.Instant;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.salesprocess.core.basics.Attributes;
import org.salesprocess.core.basics.CustomerId;
import org.salesprocess.core.basics.DealId;
import org.salesprocess.core.basics.ProductId;
import org.salesprocess.core.basics.SellerId;
import org.salesprocess.core.basics.ServiceCaseId;
import org.salesprocess.core.customer.ServiceCase;

/** Something that a customer came back with. */
final class ServiceCaseForm extends FactForm<ServiceCase> {

  private final Field<ServiceCaseId> id = required("id", TextForms.SERVICE_CASE, ServiceCase::id);
  private final Field<CustomerId> customer =
      required("customer", TextForms.CUSTOMER, ServiceCase::customer);
  private final Field<ServiceCase.Kind> kind =
      required("kind", EnumForms.SERVICE_CASE_KIND, ServiceCase::kind);
  private final Field<Optional<DealId>> deal = optional("deal", TextForms.DEAL, ServiceCase::deal);
  private final Field<Optional<ProductId>> product =
      optional("product", TextForms.PRODUCT, ServiceCase::product);
  private final Field<Optional<SellerId>> seller =
      optional("seller", TextForms.SELLER, ServiceCase::seller);
  private final Field<Instant> openedAt =
      required("openedAt", TextForms.INSTANT, ServiceCase::openedAt);
  private final Field<Optional<Instant>> answeredAt =
      optional("answeredAt", TextForms.INSTANT, ServiceCase::answeredAt);
  private final Field<Optional<Instant>> solvedAt =
      optional("solvedAt", TextForms.INSTANT, ServiceCase::solvedAt);
  private final Field<Optional<Instant>> reopenedAt =
      optional("reopenedAt", TextForms.INSTANT, ServiceCase::reopenedAt);
  private final Field<Optional<Instant>> solvedAgainAt =
      optional("solvedAgainAt", TextForms.INSTANT, ServiceCase::solvedAgainAt);
  private final Field<Optional<String>> cause =
      optional("cause", JsonForm.text("cause"), ServiceCase::cause);
  private final Field<Optional<BigMoney>> remedyCost =
      optional("remedyCost", MoneyForms.BIG_MONEY, ServiceCase::remedyCost);
  private final Field<Attributes> attributes = attributes();
  private final Field<Optional<Instant>> recordedAt = recordedAt();
  private final Field<Long> sequence = sequence();

  ServiceCaseForm() {
    super("service case", ServiceCase.class);
  }

  @Override
  protected ServiceCase build(Values given) {
    return new ServiceCase(
        given.get(id),
        given.get(customer),
        given.get(kind),
        given.get(deal),
        given.get(product),
        given.get(seller),
        given.get(openedAt),
        given.get(answeredAt),
        given.get(solvedAt),
        given.get(reopenedAt),
        given.get(solvedAgainAt),
        given.get(cause),
        given.get(remedyCost),
        given.get(attributes),
        given.get(recordedAt),
        given.get(sequence));
  }
}
