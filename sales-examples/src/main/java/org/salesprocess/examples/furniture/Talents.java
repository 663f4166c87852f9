package org.salesprocess.examples.furniture;

import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.salesprocess.core.basics.SellerId;

/** In what the sellers differ; none of it is in the facts but through what it does to them. */
final class Talents {

  /**
   * A lead manager's ways.
   *
   * @param quickest the fewest working minutes until a new lead is called
   * @param slowest the most
   * @param persuasion how well meetings are sold, in percent of the usual
   * @param noShow how many more of a thousand customers miss the meeting
   * @param reminders how many of a thousand meetings the customer is reminded of
   * @param returned how many of a thousand meetings the designer gives back, needs unknown
   */
  record Finding(
      int quickest, int slowest, int persuasion, int noShow, int reminders, int returned) {}

  /**
   * A designer's ways.
   *
   * @param persuasion how well contracts are sold at first, in percent of the usual
   * @param growth how many percent points more that is after each month
   * @param best where the growth ends
   * @param leastDiscount the least discount, out of a thousand
   * @param mostDiscount the most
   */
  record Closing(int persuasion, int growth, int best, int leastDiscount, int mostDiscount) {

    /** Returns how well contracts are sold on a day, in percent of the usual. */
    int persuasionOn(LocalDate day) {
      int months = (int) ChronoUnit.MONTHS.between(FurnitureDepartment.FIRST_MONTH.atDay(1), day);
      return Math.min(best, persuasion + growth * Math.max(0, months));
    }
  }

  private static final ImmutableMap<SellerId, Finding> FINDERS =
      ImmutableMap.of(
          FurnitureStaff.AUSTEJA, new Finding(8, 75, 112, 0, 900, 40),
          FurnitureStaff.NOJUS, new Finding(3, 30, 100, 30, 600, 70),
          FurnitureStaff.CHIARA, new Finding(15, 150, 118, 120, 120, 190),
          FurnitureStaff.PAWEL, new Finding(60, 700, 96, 60, 500, 80));

  private static final ImmutableMap<SellerId, Closing> CLOSERS =
      ImmutableMap.of(
          FurnitureStaff.EGLE, new Closing(120, 0, 120, 0, 40),
          FurnitureStaff.LUKAS, new Closing(104, 0, 104, 70, 140),
          FurnitureStaff.MATAS, new Closing(56, 3, 118, 20, 90),
          FurnitureStaff.IEVA, new Closing(86, 0, 86, 30, 90),
          FurnitureStaff.SOFIA, new Closing(102, 0, 102, 20, 80),
          FurnitureStaff.RUTA, new Closing(98, 0, 98, 10, 70));

  private Talents() {}

  /** Returns the ways of a lead manager. */
  static Finding finding(SellerId seller) {
    return known(FINDERS, seller);
  }

  /** Returns the ways of a designer. */
  static Closing closing(SellerId seller) {
    return known(CLOSERS, seller);
  }

  private static <T> T known(ImmutableMap<SellerId, T> talents, SellerId seller) {
    T talent = talents.get(seller);
    if (talent == null) {
      throw new IllegalArgumentException(
          "seller %s: must be one of %s".formatted(seller, talents.keySet()));
    }
    return talent;
  }
}
