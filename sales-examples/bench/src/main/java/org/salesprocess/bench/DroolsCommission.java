package org.salesprocess.bench;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.io.Resource;
import org.kie.api.runtime.KieSession;

/**
 * Commission by rules of Drools, compiled to its executable model: one rule credits the next sale
 * up to the end of the tier that its account has reached.
 *
 * <p>Each credited slice changes the account, and so every open sale of the account is matched
 * again: time grows with the square of the sales of a seller and quarter.
 */
final class DroolsCommission implements Engine<CommissionWorkload, CommissionAnswer> {

  @Override
  public Loaded<CommissionAnswer> load(CommissionWorkload workload, int threads) {
    KieBase rules = rules();
    return () -> {
      List<DroolsSale> sales = sales(workload);
      KieSession session = rules.newKieSession();
      try {
        tiers().forEach(session::insert);
        sales.forEach(session::insert);
        session.fireAllRules();
        return answer(workload, session, sales);
      } finally {
        session.dispose();
      }
    };
  }

  private static KieBase rules() {
    KieServices services = KieServices.get();
    Resource rules =
        services
            .getResources()
            .newClassPathResource("commission.drl", DroolsCommission.class)
            .setTargetPath("org/salesprocess/bench/rules/commission.drl");
    KieFileSystem files = services.newKieFileSystem().write(rules);
    KieBuilder builder = services.newKieBuilder(files).buildAll(ExecutableModelProject.class);
    if (builder.getResults().hasMessages(Message.Level.ERROR)) {
      throw new IllegalStateException(builder.getResults().toString());
    }
    return services.newKieContainer(builder.getKieModule().getReleaseId()).getKieBase();
  }

  private static List<DroolsTier> tiers() {
    long[] from = CommissionTerms.FROM_CENTS;
    return IntStream.range(0, from.length)
        .mapToObj(
            tier ->
                new DroolsTier(
                    from[tier],
                    tier + 1 < from.length ? from[tier + 1] : Long.MAX_VALUE,
                    CommissionTerms.RATES[tier]))
        .toList();
  }

  private static List<DroolsSale> sales(CommissionWorkload workload) {
    Integer[] inOrder = IntStream.range(0, workload.size()).boxed().toArray(Integer[]::new);
    Arrays.sort(inOrder, Comparator.<Integer>comparingInt(workload::day).thenComparing(id -> id));
    return IntStream.range(0, inOrder.length)
        .mapToObj(
            order -> {
              int id = inOrder[order];
              return new DroolsSale(
                  id, workload.seller(id), workload.quarter(id), order, workload.cents(id));
            })
        .toList();
  }

  private static CommissionAnswer answer(
      CommissionWorkload workload, KieSession session, List<DroolsSale> sales) {
    long[] totals = CommissionAnswer.nothing(workload);
    for (Object fact : session.getObjects(fact -> fact instanceof DroolsAccount)) {
      DroolsAccount account = (DroolsAccount) fact;
      totals[CommissionAnswer.place(account.getSeller(), account.getQuarter())] =
          account.getPosted();
    }
    return CommissionAnswer.of(
        totals,
        () -> {
          long[] lines = new long[workload.size()];
          sales.forEach(sale -> lines[sale.getId()] = sale.getEarned());
          return lines;
        });
  }
}
