package org.salesprocess.examples.cli;

import com.google.common.collect.ImmutableList;
import org.salesprocess.core.incentive.IncentiveProgram;
import org.salesprocess.core.incentive.Transaction;
import org.salesprocess.core.org.SalesOrganization;
import org.salesprocess.core.quota.QuotaPlan;

/** Where what is paid by comes from, part by part; each is only read when it is asked for. */
interface PayParts {

  /** Returns the program. */
  IncentiveProgram program();

  /** Returns the organisation. */
  SalesOrganization organization();

  /** Returns the quota plan. */
  QuotaPlan quotas();

  /** Returns what was sold. */
  ImmutableList<Transaction> transactions();

  /** Returns all that pay is worked out from. */
  PayInput all();
}
