package org.salesprocess.examples.dataset;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.ZoneId;
import org.immutables.value.Value;
import org.joda.money.CurrencyUnit;
import org.salesprocess.core.customer.Customer;
import org.salesprocess.core.deal.Deal;
import org.salesprocess.core.funnel.Funnel;
import org.salesprocess.core.funnel.Handoff;
import org.salesprocess.core.funnel.Journey;
import org.salesprocess.core.lead.Interaction;
import org.salesprocess.core.lead.Lead;
import org.salesprocess.core.market.Campaign;
import org.salesprocess.core.market.Channel;
import org.salesprocess.core.market.Territory;
import org.salesprocess.core.org.SalesOrganization;
import org.salesprocess.core.product.ProductCatalog;

/**
 * The facts and agreements of one sales department, wherever they came from.
 *
 * @param name what the department is called in reports
 * @param currency the currency of all amounts
 * @param zone the zone in which days are days
 * @param asOf the last day that the facts cover
 * @param funnel the funnel that all journeys are in
 * @param organization who works in the department
 * @param catalog what is sold
 * @param channels how leads arrive; empty if the source does not say
 * @param campaigns what was spent; empty if the source does not say
 * @param territories where the department sells; empty if the source does not say
 * @param leads the leads; empty if the source knows deals only
 * @param interactions the contacts; empty if the source does not say
 * @param journeys one for each subject that was in the funnel
 * @param handoffs what was passed from one party to another; empty if the source does not say
 * @param customers the customers that are known
 * @param deals the deals
 */
@Value.Builder
public record Dataset(
    String name,
    CurrencyUnit currency,
    ZoneId zone,
    LocalDate asOf,
    Funnel funnel,
    SalesOrganization organization,
    ProductCatalog catalog,
    ImmutableList<Channel> channels,
    ImmutableList<Campaign> campaigns,
    ImmutableList<Territory> territories,
    ImmutableList<Lead> leads,
    ImmutableList<Interaction> interactions,
    ImmutableList<Journey> journeys,
    ImmutableList<Handoff> handoffs,
    ImmutableList<Customer> customers,
    ImmutableList<Deal> deals) {

  /** Checks that nothing is missing. */
  public Dataset {
    requireNonNull(name, "name");
    requireNonNull(currency, "currency");
    requireNonNull(zone, "zone");
    requireNonNull(asOf, "asOf");
    requireNonNull(funnel, "funnel");
    requireNonNull(organization, "organization");
    requireNonNull(catalog, "catalog");
  }

  /** Returns a builder; the lists are empty unless filled. */
  public static Builder builder() {
    return new Builder();
  }

  /** Builds a dataset. */
  public static final class Builder extends DatasetBuilder {
    Builder() {}
  }
}
