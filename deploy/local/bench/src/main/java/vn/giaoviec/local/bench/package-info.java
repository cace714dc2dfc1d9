/**
 * How fast the system is, each measure beside a floor of the same run: what the same machine gives without it. Starts a
 * home of its own and deletes it afterwards.
 */
package vn.giaoviec.local.bench;
