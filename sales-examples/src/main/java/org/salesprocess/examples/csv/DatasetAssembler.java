package org.salesprocess.examples.csv;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.salesprocess.core.basics.ProductId;
import org.salesprocess.core.basics.SellerId;
import org.salesprocess.core.customer.Customer;
import org.salesprocess.core.deal.Deal;
import org.salesprocess.core.deal.DealLine;
import org.salesprocess.core.funnel.Funnel;
import org.salesprocess.core.funnel.LossReason;
import org.salesprocess.core.market.Channel;
import org.salesprocess.core.market.ChannelKind;
import org.salesprocess.core.market.Territory;
import org.salesprocess.core.org.SalesOrganization;
import org.salesprocess.core.org.Team;
import org.salesprocess.core.product.ProductCatalog;
import org.salesprocess.examples.dataset.Dataset;

/**
 * Makes one dataset of all good rows. What only rows know, such as channels and customers, is
 * listed by its id; a channel is of kind {@link ChannelKind#OTHER}, because the source does not
 * say.
 */
final class DatasetAssembler {
  private final PipelineMapping mapping;
  private final References references;
  private final ImmutableList<DealRow> rows;

  DatasetAssembler(PipelineMapping mapping, References references, ImmutableList<DealRow> rows) {
    this.mapping = mapping;
    this.references = references;
    this.rows = rows;
  }

  /** Returns the latest day on which something has happened, or empty if no row has a date. */
  Optional<LocalDate> latest() {
    return rows.stream().flatMap(row -> row.latest().stream()).max(Comparator.naturalOrder());
  }

  Dataset assemble(LocalDate asOf) {
    SalesOrganization organization = organization();
    return Dataset.builder()
        .name(mapping.department())
        .currency(mapping.currency())
        .zone(mapping.zone())
        .asOf(asOf)
        .funnel(funnel())
        .organization(organization)
        .catalog(catalog())
        .channels(channels())
        .territories(territories(organization))
        .customers(customers())
        .journeys(rows.stream().map(DealRow::journey).toList())
        .deals(deals().toList())
        .build();
  }

  private Stream<Deal> deals() {
    return rows.stream().map(DealRow::deal);
  }

  private <T> Stream<T> distinct(Function<Deal, Optional<T>> part, Function<T, String> name) {
    Set<T> seen = new HashSet<>();
    return deals()
        .flatMap(deal -> part.apply(deal).stream())
        .filter(seen::add)
        .sorted(Comparator.comparing(name));
  }

  private Funnel funnel() {
    Funnel.Builder funnel = mapping.funnel();
    distinct(Deal::lossReason, id -> id.value())
        .forEach(reason -> funnel.lossReason(LossReason.of(reason.value(), reason.value())));
    return funnel.build();
  }

  private SalesOrganization organization() {
    return references
        .organization()
        .orElseGet(
            () -> {
              Set<SellerId> owners = new TreeSet<>();
              deals().forEach(deal -> deal.owner().ifPresent(owners::add));
              return OrganizationReader.of(mapping, owners);
            });
  }

  private ProductCatalog catalog() {
    return references
        .catalog()
        .orElseGet(
            () -> {
              Set<ProductId> products = new TreeSet<>();
              deals()
                  .flatMap(deal -> deal.lines().stream())
                  .map(DealLine::product)
                  .forEach(products::add);
              return CatalogReader.of(products);
            });
  }

  private ImmutableList<Channel> channels() {
    return distinct(Deal::channel, id -> id.value())
        .map(id -> new Channel(id, id.value(), ChannelKind.OTHER))
        .collect(ImmutableList.toImmutableList());
  }

  private ImmutableList<Territory> territories(SalesOrganization organization) {
    return Stream.concat(
            distinct(Deal::territory, id -> id.value()),
            organization.teams().values().stream().map(Team::territory).flatMap(Optional::stream))
        .distinct()
        .map(id -> Territory.builder().id(id).name(id.value()).build())
        .collect(ImmutableList.toImmutableList());
  }

  private ImmutableList<Customer> customers() {
    return distinct(Deal::customer, id -> id.value())
        .map(id -> Customer.builder().id(id).build())
        .collect(ImmutableList.toImmutableList());
  }
}
