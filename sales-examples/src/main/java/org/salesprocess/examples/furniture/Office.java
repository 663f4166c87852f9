package org.salesprocess.examples.furniture;

import java.time.Instant;
import org.salesprocess.core.funnel.Funnel;
import org.salesprocess.core.org.SalesOrganization;
import org.salesprocess.core.product.ProductCatalog;

/**
 * What every piece of work needs to know of the company.
 *
 * @param seed the seed of all draws
 * @param funnel the way of a sale
 * @param organization who works here
 * @param catalog what is made
 * @param hours when the company is open
 * @param desk who takes which work
 * @param end the first instant that nobody has seen yet
 */
record Office(
    long seed,
    Funnel funnel,
    SalesOrganization organization,
    ProductCatalog catalog,
    WorkingTime hours,
    Desk desk,
    Instant end) {

  /** Returns the office of a simulation. */
  static Office of(long seed) {
    WorkingTime hours = new WorkingTime(FurnitureDepartment.ZONE);
    SalesOrganization organization = FurnitureStaff.organization();
    return new Office(
        seed,
        FurnitureFunnel.funnel(),
        organization,
        FurnitureCatalog.catalog(),
        hours,
        new Desk(organization, hours),
        hours.startOf(FurnitureDepartment.AS_OF.plusDays(1)));
  }

  /** Returns a stream of draws of its own. */
  Draws draws(String concern) {
    return Draws.of(seed, concern);
  }
}
