export const signInPath = () => '/sign-in'
export const signInCodePath = () => '/sign-in/code'
export const demoSignInPath = () => '/sign-in/demo'
export const signOutPath = () => '/sign-out'
/** `back` is the address to come back to. */
export const hatPath = (back?: string) => (back ? `/hat?back=${encodeURIComponent(back)}` : '/hat')
