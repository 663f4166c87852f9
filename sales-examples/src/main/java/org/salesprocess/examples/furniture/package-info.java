/**
 * The built-in department: a maker of kitchens, wardrobes and hallway furniture in one city, with
 * two years of facts that are the same whenever they are asked for.
 *
 * <p>Start at {@link FurnitureDepartment}. The company, its people and its city are invented.
 *
 * <p>Chances are whole numbers out of a thousand, amounts are whole cents; no floating point takes
 * part, and every draw comes from a seeded stream of its own.
 */
@NullMarked
package org.salesprocess.examples.furniture;

import org.jspecify.annotations.NullMarked;
