/**
 * Judges from stores and topics alone whether the invariants hold. Shares no code with what it judges but the contract;
 * what it knows of the services is where they keep what, in {@link vn.giaoviec.local.checker.Places}.
 */
package vn.giaoviec.local.checker;
