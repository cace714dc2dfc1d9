package vn.giaoviec.directive.extraction;

import java.util.List;

/**
 * One phrase of a list of doers, as one or, when it enumerates ("các sở: A, B"), several names.
 *
 * @param next index of the first word after it
 * @param distributedOver the places of "các tỉnh: A, B"; null when the phrase enumerates none
 */
record PartyName(List<String> names, int next, boolean commonNoun, List<String> distributedOver) {}
