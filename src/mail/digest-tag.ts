/** The message tag by which SES events name the digest that a mail carries. */
export const DIGEST_TAG = 'digest';
